//! What lies on the disk of a book, and what of it reaches the disk when the power goes.

use std::path::{Path, PathBuf};

/// What of a file is written at once.
const PAGE: usize = 4096;

/// The file of a book and the log beside it.
#[derive(Clone)]
pub(crate) struct Disk {
    file: Vec<u8>,
    log: Vec<u8>,
}

impl Disk {
    /// What lies there at this moment.
    pub(crate) fn at(path: &Path) -> Self {
        Self {
            file: std::fs::read(path).unwrap(),
            log: std::fs::read(log(path)).unwrap_or_default(),
        }
    }

    /// Puts it there.
    pub(crate) fn lay(&self, path: &Path) {
        std::fs::write(path, &self.file).unwrap();
        if self.log.is_empty() {
            let _ = std::fs::remove_file(log(path));
        } else {
            std::fs::write(log(path), &self.log).unwrap();
        }
    }

    /// What there is of this where the power went while it came to be from what was `before`: so many 256ths.
    pub(crate) fn torn(mut self, before: &Self, reached: u8) -> Self {
        // A log that was begun anew is one of which all that was in it before is in the file: that is past.
        let Some(written) = self.log.strip_prefix(before.log.as_slice()) else {
            return self;
        };
        // Half of it each: the file gets nothing before all of the log is on the disk.
        let (logged, settled) = match usize::from(reached) {
            early @ 0..128 => (written.len() * early / 128, 0),
            late => (
                written.len(),
                (late - 128) * self.file.len() / 128 / PAGE * PAGE,
            ),
        };
        self.log.truncate(before.log.len() + logged);
        self.file.truncate(settled);
        self.file.extend(before.file.iter().skip(settled));
        self
    }
}

fn log(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}
