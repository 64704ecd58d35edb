//! LibreOffice, with a profile of its own.

use std::path::Path;
use std::process::Command;

/// Reckon everything anew when a workbook is opened, whatever results it carries (0 is "always").
const PROFILE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// How long it may take, in seconds.
const PATIENCE: &str = "180";

/// Opens workbooks of a folder, reckons them anew and writes them into a folder within it.
pub(crate) fn recalculate(folder: &Path, names: &[&str], into: &str) {
    let profile = folder.join("profile");
    std::fs::create_dir_all(profile.join("user")).unwrap();
    std::fs::write(profile.join("user/registrymodifications.xcu"), PROFILE).unwrap();
    // `timeout` ends all that it starts: `soffice` is a script around the program.
    let output = Command::new("timeout")
        .args([PATIENCE, "soffice", "--headless", "--norestore"])
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--convert-to", "xlsx", "--outdir", into])
        .args(names)
        .current_dir(folder)
        .env("HOME", folder)
        .output()
        .unwrap();
    assert_ne!(
        output.status.code(),
        Some(127),
        "LibreOffice is missing; `cargo xtask test` installs it, or says what to install"
    );
    let written = names
        .iter()
        .all(|name| folder.join(into).join(name).exists());
    assert!(output.status.success() && written, "{output:?}");
}
