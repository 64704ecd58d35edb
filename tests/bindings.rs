//! The window's bindings are those of this program.

use std::path::Path;

/// `UPDATE_BINDINGS=1` writes them anew (`cargo xtask bindings`).
#[test]
fn the_bindings_are_up_to_date() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/ipc/bindings.ts");
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        vanort_app::window::write_bindings(&committed).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let fresh = folder.path().join("bindings.ts");
    vanort_app::window::write_bindings(&fresh).unwrap();
    let read = |path: &Path| std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    assert!(
        read(&committed) == read(&fresh),
        "the interface changed: run `cargo xtask bindings`"
    );
}
