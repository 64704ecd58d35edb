//! The window: a Tauri program over the office.

use std::path::Path;

use serde::{Deserialize, Serialize};
use tauri::{Manager as _, Runtime};
use tauri_specta::{Builder, Event, collect_commands, collect_events};

use crate::commands::{
    attachments, changes, dashboard, exchange, focus, funds, intake, pack, people, plan, portfolio,
    project, projects, reports, risks, search, start, summary, voices,
};
use crate::office::{News, Office, Work};

/// How often it is looked whether another program left a share file, and whether a round of the shared folder
/// is due.
const EVERY: std::time::Duration = std::time::Duration::from_secs(1);

/// Tells the window which parts of the book are new.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type, Event)]
pub struct Changed {
    /// `overview`, `projects`, `exchange`, `partnerships`, `people`, `rates`, `health`, `sync`, `project:<id>`,
    /// `complaints:<id>`; `*` for everything.
    tags: Vec<String>,
}

/// Tells the window how much of what is under way is done.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, specta::Type, Event)]
pub struct Progress {
    /// What is under way.
    work: Work,
    /// Done so far …
    done: u32,
    /// … of so much.
    all: u32,
}

/// Tells the window of a share file that came from outside.
#[derive(Clone, Debug, Serialize, Deserialize, specta::Type, Event)]
pub struct Arrived {
    /// Where it lies.
    path: String,
}

/// Asks the person at the window whether what is typed and not saved may go with it.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, specta::Type, Event)]
pub struct Leaving;

/// Every command and event, with its types.
#[must_use]
pub fn interface<R: Runtime>() -> Builder<R> {
    Builder::<R>::new()
        .disable_serde_phases()
        .commands(collect_commands![
            start::start,
            start::save_settings,
            start::new_book,
            start::open_book,
            start::close_book,
            start::save_copy,
            start::hold,
            start::leave,
            start::codes,
            start::health,
            start::mend,
            projects::overview,
            projects::waiting,
            projects::projects,
            projects::partnerships,
            dashboard::dashboard,
            dashboard::dashboard_choices,
            dashboard::saved_views,
            dashboard::save_view,
            dashboard::forget_view,
            portfolio::save_report_pack,
            portfolio::save_portfolio,
            portfolio::save_portfolio_workbook,
            project::project,
            project::budget,
            project::compare_versions,
            project::lines,
            project::expenses,
            project::work,
            project::reckon,
            project::allowed,
            project::guidelines,
            project::history,
            project::rate,
            project::read_amount,
            project::read_date,
            funds::funds,
            funds::ledger_entries,
            intake::open_table,
            intake::plan_import,
            intake::planned_rows,
            intake::import_planned,
            people::team,
            people::sides,
            people::meetings,
            people::people,
            people::organisations,
            plan::plan,
            plan::posts,
            plan::results,
            focus::focus,
            focus::gender,
            risks::risks,
            reports::reports,
            reports::report,
            reports::draft_answer,
            reports::save_report,
            reports::submit_report,
            search::search,
            voices::complaints,
            voices::confidential,
            summary::save_calendar,
            attachments::attachments,
            attachments::documents,
            attachments::attach,
            attachments::picture,
            attachments::open_attachment,
            attachments::save_attachment,
            changes::apply,
            changes::merged_text,
            changes::undo,
            changes::redo,
            changes::reach,
            summary::save_summary,
            summary::save_finance_report,
            pack::save_finance_pack,
            summary::save_workbook,
            summary::open_saved,
            exchange::look_into,
            exchange::take_in,
            exchange::cancel,
            exchange::hand_on,
            exchange::conflicts,
            exchange::freshness,
            exchange::own_identity,
            exchange::sync_state,
            exchange::share_folder,
            exchange::sync_now,
            exchange::trust,
        ])
        .events(collect_events![Changed, Progress, Arrived, Leaving])
}

/// Writes the bindings of the window, in TypeScript, to a file.
///
/// # Errors
/// Where a type cannot be said in TypeScript, or the file not be written.
pub fn write_bindings(path: &Path) -> Result<(), String> {
    let typescript = specta_typescript::Typescript::default();
    interface::<tauri::Wry>()
        .export(typescript, path)
        .map_err(|error| error.to_string())
}

/// Does something from time to time, beside the work, for a window that hears what comes of it.
fn again_and_again(app: &tauri::AppHandle, act: fn(&Office)) {
    let app = app.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(EVERY);
            let office = app.state::<Office>();
            if office.is_heard() {
                act(&office);
            }
        }
    });
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// Where the system has no window to give.
pub fn open(office: Office) -> Result<(), tauri::Error> {
    // Some drivers of WebKitGTK paint nothing with it.
    #[cfg(target_os = "linux")]
    if std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        #[expect(unsafe_code, reason = "set before the first thread is started")]
        unsafe {
            std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
    }
    // What was opened in other programs the last time is not left about; one that still has it open keeps it.
    let _ = std::fs::remove_dir_all(&office.home.opened);
    let interface = interface::<tauri::Wry>();
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(interface.invoke_handler())
        .manage(office)
        .setup(move |app| {
            interface.mount_events(app);
            let window = app.handle().clone();
            app.state::<Office>().announce_by(move |news| {
                let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
                let told = match news {
                    News::Changed(tags) => Changed { tags }.emit(&window),
                    News::Progress { work, done, all } => Progress {
                        work,
                        done: count(done),
                        all: count(all),
                    }
                    .emit(&window),
                    News::Arrived(path) => {
                        for window in window.webview_windows().into_values() {
                            // Where the system does not let a window come forward, its title bar blinks at least.
                            let _ = window.set_focus();
                        }
                        let path = path.display().to_string();
                        Arrived { path }.emit(&window)
                    }
                    News::Leaving => window
                        .webview_windows()
                        .into_values()
                        .try_for_each(|window| window.destroy()),
                };
                // A window that is closing hears nothing more; that is no fault.
                drop(told);
            });
            again_and_again(app.handle(), Office::look_in_the_inbox);
            again_and_again(app.handle(), Office::go_round);
            Ok(())
        })
        .on_window_event(|window, event| {
            if let tauri::WindowEvent::CloseRequested { api, .. } = event
                && !window.state::<Office>().may_close()
            {
                api.prevent_close();
                // A page that hears nothing more has nothing to lose: closing once more closes.
                drop(Leaving.emit(window));
            }
        })
        .build(tauri::generate_context!())?
        .run(|app, event| {
            if let tauri::RunEvent::Exit = event {
                // Everything is on the disk already; closing only tidies up.
                let office = app.state::<Office>();
                let _ = office.close();
                let _ = std::fs::remove_dir_all(&office.home.opened);
            }
        });
    Ok(())
}
