//! Reads `tauri.conf.json` and the one capability in it, and checks them against the plugins.

fn main() {
    tauri_build::build();
}
