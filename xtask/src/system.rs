//! What must come from the operating system: compilers, the web view, a screen for the tests.
//!
//! On Debian and its relatives it is installed; elsewhere it is explained.

use std::env;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::Command;

use crate::setup::Purpose;
use crate::tool::{self, Failure, Outcome};

/// To build and open the program. Perl is for the OpenSSL that SQLCipher is built with.
const TO_BUILD: &[&str] = &[
    "build-essential",
    "libwebkit2gtk-4.1-dev",
    "perl",
    "pkg-config",
];

/// To run the tests: a browser driver, a screen that nobody sees, fonts for every script a name
/// may be written in, and a reader of PDF text.
const TO_TEST: &[&str] = &[
    "fonts-droid-fallback",
    "fonts-noto-core",
    "poppler-utils",
    "webkit2gtk-driver",
    "xauth",
    "xvfb",
];

/// To recalculate workbooks in the tests. It cannot lie beside a LibreOffice with windows, which does as well.
const SPREADSHEET: &str = "libreoffice-calc-nogui";

/// Makes sure of everything the purpose needs, or says what is missing.
pub(crate) fn prepare(root: &Path, purpose: Purpose) -> Outcome {
    if cfg!(target_os = "linux") {
        let os_release = fs::read_to_string("/etc/os-release").unwrap_or_default();
        if is_debian_family(&os_release) && tool::on_path("apt-get") {
            return install(root, purpose);
        }
    }
    explain(root, purpose)
}

fn install(root: &Path, purpose: Purpose) -> Outcome {
    let wanted = wanted(purpose, tool::on_path("soffice"));
    let mut query = tool::command("dpkg-query", root);
    query.args(["--show", "--showformat=${Package} ${db:Status-Status}\n"]);
    let known = tool::answer(query.args(&wanted)).unwrap_or_default();
    let missing = missing(&wanted, &known);
    if missing.is_empty() {
        return Ok(());
    }

    eprintln!("These system packages are missing:");
    eprintln!("    {}", missing.join(" "));
    let Some(become_root) = way_to_root(root) else {
        return Err(Failure::new(format!(
            "installing them takes an administrator. Run this as root, then try again:\n    \
             apt-get update && apt-get install --no-install-recommends {}",
            missing.join(" ")
        )));
    };
    tool::run(apt_get(&become_root, root).arg("update"))?;
    tool::run(
        apt_get(&become_root, root)
            .args(["install", "--yes", "--no-install-recommends"])
            .args(&missing),
    )
}

/// The packages for the purpose, on a system that has LibreOffice or not.
fn wanted(purpose: Purpose, has_office: bool) -> Vec<&'static str> {
    match purpose {
        Purpose::Build => TO_BUILD.to_vec(),
        Purpose::Test if has_office => [TO_BUILD, TO_TEST].concat(),
        Purpose::Test => [TO_BUILD, TO_TEST, &[SPREADSHEET]].concat(),
    }
}

/// The wanted packages that dpkg does not list as installed.
fn missing<'a>(wanted: &[&'a str], known: &str) -> Vec<&'a str> {
    wanted
        .iter()
        .filter(|&&package| {
            !known
                .lines()
                .any(|line| line.split_once(' ') == Some((package, "installed")))
        })
        .copied()
        .collect()
}

fn is_debian_family(os_release: &str) -> bool {
    os_release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or(line.strip_prefix("ID_LIKE=")))
        .flat_map(|value| value.trim_matches('"').split(' '))
        .any(|id| id == "debian" || id == "ubuntu")
}

/// The words that go before a command to run it as an administrator; `None` when there is no way.
fn way_to_root(root: &Path) -> Option<Vec<&'static str>> {
    let user = tool::answer(tool::command("id", root).arg("-u"))?;
    if user.trim() == "0" {
        Some(Vec::new())
    } else if !tool::on_path("sudo") {
        None
    } else if io::stdin().is_terminal() && env::var_os("CI").is_none() {
        Some(vec!["sudo"])
    } else {
        // Nobody is there to type a password: fail rather than wait for one.
        Some(vec!["sudo", "-n"])
    }
}

fn apt_get(become_root: &[&str], root: &Path) -> Command {
    // `env`, since sudo drops variables. A machine that has just started may be updating itself.
    let words = [
        become_root,
        &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"],
        &["-o", "DPkg::Lock::Timeout=300"],
    ]
    .concat();
    let mut command = tool::command(words[0], root);
    command.args(&words[1..]);
    command
}

/// Where nothing can be installed from here: checks what can be checked and names the rest.
fn explain(root: &Path, purpose: Purpose) -> Outcome {
    let mut absent = Vec::new();
    let mut require = |there: bool, name: &'static str| {
        if !there {
            absent.push(name);
        }
    };
    require(tool::on_path("perl"), "perl");
    if cfg!(target_os = "linux") {
        let mut web_view = tool::command("pkg-config", root);
        web_view.args(["--exists", "webkit2gtk-4.1"]);
        require(
            tool::succeeds(&mut web_view),
            "webkit2gtk-4.1 (development files)",
        );
        if purpose == Purpose::Test {
            require(tool::on_path("WebKitWebDriver"), "WebKitWebDriver");
            require(tool::on_path("xvfb-run"), "xvfb-run");
            require(tool::on_path("pdftotext"), "pdftotext");
            require(tool::on_path("soffice"), "soffice (LibreOffice Calc)");
        }
    }
    if absent.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "missing on this system: {}.\n{}",
        absent.join(", "),
        by_hand(env::consts::OS)
    )))
}

/// What a person installs on a system whose packages are not handled here.
fn by_hand(system: &str) -> &'static str {
    match system {
        "windows" => {
            "Install by hand:\n  \
             - the C++ build tools of Visual Studio\n  \
             - Strawberry Perl (OpenSSL is built with it; the Perl that comes with Git is too small)\n  \
             - the WebView2 runtime, on Windows 10 (Windows 11 has it)"
        }
        "macos" => "Install by hand the command line tools of Xcode: xcode-select --install",
        _ => {
            "Install by hand:\n  \
             Fedora    dnf install gcc gcc-c++ make perl pkgconf webkit2gtk4.1-devel \\\n            \
                       webkit2gtk-driver xorg-x11-server-Xvfb xauth poppler-utils google-noto-fonts-all \\\n            \
                       libreoffice-calc\n  \
             Arch      pacman -S base-devel perl webkit2gtk-4.1 \\\n            \
                       xorg-server-xvfb xorg-xauth poppler noto-fonts noto-fonts-cjk libreoffice-still\n  \
             openSUSE  zypper install gcc gcc-c++ make perl pkgconf webkit2gtk3-devel \\\n            \
                       webkit2gtk-driver xvfb-run poppler-tools google-noto-fonts libreoffice-calc"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_dpkg_does_not_list_as_installed_is_missing() {
        let known = "perl installed\nxvfb not-installed\npkg-config installed\n";
        let wanted = ["perl", "pkg-config", "xauth", "xvfb"];
        assert_eq!(missing(&wanted, known), ["xauth", "xvfb"]);
    }

    #[test]
    fn a_libreoffice_that_is_there_is_left_alone() {
        assert!(wanted(Purpose::Test, false).contains(&SPREADSHEET));
        assert!(!wanted(Purpose::Test, true).contains(&SPREADSHEET));
        assert!(!wanted(Purpose::Build, false).contains(&SPREADSHEET));
    }

    #[test]
    fn a_longer_name_does_not_stand_for_a_shorter_one() {
        assert_eq!(missing(&["perl"], "perl-base installed\n"), ["perl"]);
    }

    #[test]
    fn relatives_of_debian_are_known_by_their_own_word() {
        assert!(is_debian_family("ID=debian\nVERSION_ID=\"13\"\n"));
        assert!(is_debian_family("ID=ubuntu\nID_LIKE=debian\n"));
        assert!(is_debian_family(
            "ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"
        ));
        assert!(!is_debian_family("ID=fedora\nVARIANT_ID=debian\n"));
        assert!(!is_debian_family(""));
    }

    #[test]
    fn every_other_system_is_told_what_to_install() {
        assert!(by_hand("windows").contains("Strawberry"));
        assert!(by_hand("macos").contains("xcode-select"));
        assert!(by_hand("linux").contains("dnf"));
    }
}
