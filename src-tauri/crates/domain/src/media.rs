//! What a file is by what is in it: its name may lie.

use sha2::{Digest as _, Sha256};

/// The SHA-256 of bytes, in hexadecimal digits: the name of a file in a book.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A kind of file that the window shows, or lets the system open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// A photo.
    Jpeg,
    /// A picture of the screen, a drawing.
    Png,
    /// An older picture.
    Gif,
    /// A picture from the web.
    WebP,
    /// A photo of a newer telephone.
    Heic,
    /// A document.
    Pdf,
}

impl Media {
    /// What the bytes are, where they are one of these.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::WebP),
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..]
                if brand.starts_with(b"hei") || brand.starts_with(b"mif1") =>
            {
                Some(Self::Heic)
            }
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            _ => None,
        }
    }

    /// Whether a page can show it.
    #[must_use]
    pub fn is_picture(self) -> bool {
        !matches!(self, Self::Heic | Self::Pdf)
    }

    /// Its media type.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::WebP => "image/webp",
            Self::Heic => "image/heic",
            Self::Pdf => "application/pdf",
        }
    }

    /// How the name of such a file ends.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::WebP => "webp",
            Self::Heic => "heic",
            Self::Pdf => "pdf",
        }
    }

    /// What a file claims to be whose name ends so.
    #[must_use]
    pub fn claimed(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" => Some(Self::Jpeg),
            "png" => Some(Self::Png),
            "gif" => Some(Self::Gif),
            "webp" => Some(Self::WebP),
            "heic" | "heif" => Some(Self::Heic),
            "pdf" => Some(Self::Pdf),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_is_in_it() {
        assert_eq!(Media::of(b"%PDF-1.7 ..."), Some(Media::Pdf));
        assert_eq!(Media::of(b"\xff\xd8\xff\xe0JFIF"), Some(Media::Jpeg));
        assert_eq!(Media::of(b"\0\0\0\x18ftypheic"), Some(Media::Heic));
        for other in [
            b"MZ\x90".as_slice(),
            b"<svg onload=\"\">",
            b"#!/bin/sh",
            b"",
            b"RIFF1234WAVE",
        ] {
            assert_eq!(Media::of(other), None);
        }
    }
}
