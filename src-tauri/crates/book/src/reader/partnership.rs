//! What a book is asked of a partnership: plan, results, people, risks, voices, reports.

use chrono::NaiveDate;
use domain::id::{ProjectId, ReportId};
use domain::read::{
    ComplaintRegister, Confidential, DocumentRow, Focus, GenderBudget, HandedIn, MeetingRow,
    OrganisationRow, PersonRow, Plan, PostRow, ReportPage, ReportPaper, ReportRow,
    ResultsFramework, RiskRegister, SideRow, TeamRow,
};

use super::Reader;
use crate::error::Error;
use crate::read;

impl Reader {
    /// What a project is to reach, what is done for it, and what that costs.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn plan(&self, project: ProjectId, today: NaiveDate) -> Result<Plan, Error> {
        self.ask(|connection| read::plan::plan(connection, project, today, None))
    }

    /// The posts of the budget in force, with the activities that each pays for.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn posts(&self, project: ProjectId) -> Result<Vec<PostRow>, Error> {
        self.ask(|connection| read::plan::posts(connection, project))
    }

    /// The indicators of a project, and what they were read at.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn results(&self, project: ProjectId) -> Result<ResultsFramework, Error> {
        self.ask(|connection| read::results::framework(connection, project, None))
    }

    /// What a project is for: goals, core areas, perspectives and markers.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn focus(&self, project: ProjectId) -> Result<Focus, Error> {
        self.ask(|connection| read::focus::focus(connection, project))
    }

    /// How the money of a project is marked for gender equality, and how women and men take part.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn gender(&self, project: ProjectId) -> Result<GenderBudget, Error> {
        self.ask(|connection| read::focus::gender(connection, project))
    }

    /// The reports that a project's grant asks for, the one that is due first at the top.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn reports(&self, project: ProjectId, today: NaiveDate) -> Result<Vec<ReportRow>, Error> {
        self.ask(|connection| read::reports::reports(connection, project, today))
    }

    /// A report with what it answers and what the book sets beside that.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn report(&self, report: ReportId, today: NaiveDate) -> Result<ReportPage, Error> {
        self.ask(|connection| read::reports::report(connection, report, today))
    }

    /// What the paper of a report is made of; `handed_in` says when and by whom it is just handed in.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn report_paper(
        &self,
        report: ReportId,
        today: NaiveDate,
        handed_in: Option<HandedIn>,
    ) -> Result<ReportPaper, Error> {
        let demo = self.is_demo()?;
        self.ask(|connection| read::reports::paper(connection, report, today, demo, handed_in))
    }

    /// The files that are attached to anything of a project but its complaints, the latest first.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn documents(&self, project: ProjectId) -> Result<Vec<DocumentRow>, Error> {
        self.ask(|connection| read::documents::documents(connection, project))
    }

    /// The risks of a project.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn risks(&self, project: ProjectId, today: NaiveDate) -> Result<RiskRegister, Error> {
        self.ask(|connection| read::risks::register(connection, project, today))
    }

    /// The partners' parts of a project's team, with what the guideline wants of each.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn sides(&self, project: ProjectId) -> Result<Vec<SideRow>, Error> {
        self.ask(|connection| read::people::sides(connection, project))
    }

    /// The meetings of a project with what they decided, the latest first.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn meetings(&self, project: ProjectId, today: NaiveDate) -> Result<Vec<MeetingRow>, Error> {
        self.ask(|connection| read::people::meetings(connection, project, today))
    }

    /// The complaints, feedback and questions of a project, as far as this book has them.
    ///
    /// # Errors
    /// [`Refusal::NotFound`], or where the book cannot be read.
    pub fn complaints(
        &self,
        project: ProjectId,
        today: NaiveDate,
    ) -> Result<ComplaintRegister, Error> {
        self.ask(|connection| read::voices::register(connection, project, today))
    }

    /// What of complaints there is in some projects, or in all where none is named.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn confidential(&self, projects: &[ProjectId]) -> Result<Confidential, Error> {
        self.ask(|connection| read::voices::confidential(connection, projects))
    }

    /// A project's team.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn team(&self, project: ProjectId) -> Result<Vec<TeamRow>, Error> {
        self.ask(|connection| read::people::team(connection, project))
    }

    /// Everybody in the book, by name.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn people(&self) -> Result<Vec<PersonRow>, Error> {
        self.ask(read::people::people)
    }

    /// Every organisation, by name.
    ///
    /// # Errors
    /// Where the book cannot be read.
    pub fn organisations(&self) -> Result<Vec<OrganisationRow>, Error> {
        self.ask(read::people::organisations)
    }
}
