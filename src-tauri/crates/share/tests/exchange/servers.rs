//! A WebDAV server and one that speaks S3, for real: on a port of this machine.

use std::convert::Infallible;
use std::net::SocketAddr;

use dav_server::DavHandler;
use dav_server::fakels::FakeLs;
use dav_server::memfs::MemFs;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use share::Place;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use crate::laptop::laptops;

const KEY: &str = "partnership";
const SECRET: &str = "a secret of both";

/// Three laptops meet there and have the same book; one that comes with a wrong secret is told so.
fn meet(place: &Place, secret: &str) {
    let home = tempfile::tempdir().unwrap();
    let folder = place.open(Some(secret)).unwrap();
    folder.check().unwrap();
    let mut laptops = laptops(&home, 3);
    laptops[1].write("ALE-1");
    laptops[2].write("ALE-2");
    for _ in 0..3 {
        for laptop in &mut laptops {
            assert_eq!(laptop.round(&folder), 0);
        }
    }
    assert_eq!(laptops[0].digest(), laptops[1].digest());
    assert_eq!(laptops[0].digest(), laptops[2].digest());
    let contested = laptops[0].book.reader().unwrap().contested(None).unwrap();
    assert_eq!(contested.len(), 1);
}

#[test]
fn laptops_meet_on_a_webdav_share() {
    let runtime = Runtime::new().unwrap();
    let (listener, address) = listen(&runtime);
    let dav = DavHandler::builder()
        .filesystem(MemFs::new())
        .locksystem(FakeLs::new())
        .build_handler();
    runtime.spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            let dav = dav.clone();
            let answer = service_fn(move |request| {
                let dav = dav.clone();
                async move { Ok::<_, Infallible>(dav.handle(request).await) }
            });
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), answer));
        }
    });
    let place = Place::WebDav {
        address: format!("http://{address}/"),
        user: String::new(),
    };
    meet(&place, "");
}

#[test]
fn laptops_meet_in_a_bucket() {
    let root = tempfile::tempdir().unwrap();
    std::fs::create_dir(root.path().join("ale")).unwrap();
    let runtime = Runtime::new().unwrap();
    let (listener, address) = listen(&runtime);
    let mut builder = S3ServiceBuilder::new(s3s_fs::FileSystem::new(root.path()).unwrap());
    builder.set_auth(SimpleAuth::from_single(KEY, SECRET));
    let service = builder.build().into_shared();
    runtime.spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            let service = service.clone();
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
        }
    });
    let place = Place::S3 {
        address: format!("http://{address}"),
        bucket: "ale".to_owned(),
        region: "us-east-1".to_owned(),
        key_id: KEY.to_owned(),
    };
    meet(&place, SECRET);
    let stranger = place.open(Some("another secret")).unwrap();
    let fault = stranger.check().unwrap_err().to_string();
    assert!(
        !fault.contains(SECRET) && !fault.contains("another secret"),
        "{fault}"
    );
}

#[test]
fn a_server_that_is_not_there_is_said_and_loses_nothing() {
    let runtime = Runtime::new().unwrap();
    let (listener, address) = listen(&runtime);
    drop(listener);
    let place = Place::WebDav {
        address: format!("http://{address}/"),
        user: String::new(),
    };
    let folder = place.open(None).unwrap();
    let mut seen = share::Seen::default();
    let failed = folder.fetch(&mut seen, &share::Unlock::default());
    let failed = failed.map(|fetched| fetched.unread);
    assert!(
        matches!(failed, Err(share::Fault::FolderTrouble { .. })),
        "{failed:?}"
    );
}

fn listen(runtime: &Runtime) -> (TcpListener, SocketAddr) {
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
    let address = listener.local_addr().unwrap();
    (listener, address)
}
