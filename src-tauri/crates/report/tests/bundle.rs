//! Several projects in one document: its standard, its contents, and photos that are none.
#![expect(
    clippy::unwrap_used,
    reason = "a test that fails may fail by panicking"
)]

#[expect(dead_code, reason = "some of it is for other documents")]
mod common;

use common::{empty, machakos, options};
use std::convert::Infallible;

use domain::read::{Language, PackParts, Photo, ProjectSheet};
use vanort_report::{Kept, Photos};

/// The smallest picture: one pixel.
const PIXEL: &[u8] = &[
    0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0,
    0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 10, b'I', b'D', b'A', b'T',
    0x78, 0x9c, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xaf, 0xa4, 0x71, 0, 0, 0, 0, b'I', b'E', b'N',
    b'D', 0xae, 0x42, 0x60, 0x82,
];

/// Two projects, the first with photos of these bytes.
fn sheets(files: &[&[u8]]) -> Vec<(ProjectSheet, Photos)> {
    let photos: Vec<Photo> = (0..files.len())
        .map(|number| Photo {
            name: format!("Hallen #{number} [*bold*].png"),
            title: "Workshop".to_owned(),
            sha256: number.to_string(),
            size: 1_000,
            is_here: true,
        })
        .collect();
    let kept = |photo: &Photo| {
        let number: usize = photo.sha256.parse().unwrap();
        Ok::<_, Infallible>(Kept::Whole(files[number].to_vec()))
    };
    let Ok(made) = Photos::of(&photos, kept);
    let sheet = |summary| ProjectSheet {
        summary,
        results: None,
        risks: None,
        photos: Vec::new(),
    };
    vec![
        (sheet(machakos()), made),
        (sheet(empty()), Photos::default()),
    ]
}

fn printed(sheets: &[(ProjectSheet, Photos)], parts: PackParts) -> Vec<u8> {
    let options = options(Language::Sv, "2019-03-26");
    vanort_report::project_pack(sheets, parts, "", &options).unwrap()
}

/// How many pictures are in a file.
fn pictures(file: &[u8]) -> usize {
    let file = String::from_utf8_lossy(file);
    file.matches("/Subtype/Image").count() + file.matches("/Subtype /Image").count()
}

fn holds(file: &[u8], part: &str) -> bool {
    file.windows(part.len())
        .any(|window| window == part.as_bytes())
}

#[test]
fn it_is_tagged_whatever_is_in_it() {
    let all = PackParts {
        finance: true,
        results: true,
        risks: true,
        photos: true,
        signatures: true,
    };
    for (parts, many) in [(all, 2), (PackParts::default(), 2), (all, 1)] {
        let file = printed(&sheets(&[PIXEL])[..many], parts);
        for part in [
            "<pdfuaid:part>1<",
            "<pdfaid:conformance>A<",
            "/StructTreeRoot",
        ] {
            assert!(holds(&file, part), "{part} {many}");
        }
    }
}

#[test]
fn a_picture_is_shown_and_one_that_only_looks_like_one_is_left_out() {
    let parts = PackParts {
        photos: true,
        ..PackParts::default()
    };
    let shown = printed(&sheets(&[PIXEL]), parts);
    assert_eq!(pictures(&shown), 1);
    for not_one in [
        &PIXEL[..20],
        b"\x89PNG\r\n\x1a\nnonsense",
        b"no picture",
        b"",
    ] {
        let file = printed(&sheets(&[not_one]), parts);
        assert!(file.starts_with(b"%PDF-"));
        assert_eq!(pictures(&file), 0);
        // It takes the good one beside it along no more.
        let file = printed(&sheets(&[PIXEL, not_one]), parts);
        assert_eq!(pictures(&file), 1);
    }
}
