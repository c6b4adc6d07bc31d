using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Administration.Audit;
using SupervisionBot.Dialogs.Administration.ChangeBatch;
using SupervisionBot.Dialogs.Administration.CloseBatch;
using SupervisionBot.Dialogs.Administration.DataRequests;
using SupervisionBot.Dialogs.Administration.Invite;
using SupervisionBot.Dialogs.Administration.Jobs;
using SupervisionBot.Dialogs.Administration.Roster;
using SupervisionBot.Dialogs.Hearing;
using SupervisionBot.Dialogs.Hours.Amend;
using SupervisionBot.Dialogs.Hours.Confirm;
using SupervisionBot.Dialogs.Hours.History;
using SupervisionBot.Dialogs.Hours.HoursQuestions;
using SupervisionBot.Dialogs.Hours.LogHours;
using SupervisionBot.Dialogs.Hours.MyHours;
using SupervisionBot.Dialogs.Hours.OpeningBalance;
using SupervisionBot.Dialogs.Hours.ReviewHours;
using SupervisionBot.Dialogs.Hours.Weeks;
using SupervisionBot.Dialogs.Materials.ExtendMaterials;
using SupervisionBot.Dialogs.Materials.Portfolio;
using SupervisionBot.Dialogs.Materials.ReviewMaterials;
using SupervisionBot.Dialogs.Materials.SubmitMaterials;
using SupervisionBot.Dialogs.Messages.Announce;
using SupervisionBot.Dialogs.Messages.Exchange;
using SupervisionBot.Dialogs.Messages.NotReached;
using SupervisionBot.Dialogs.Messages.Reminders;
using SupervisionBot.Dialogs.Progress.Agenda;
using SupervisionBot.Dialogs.Progress.BeingThere;
using SupervisionBot.Dialogs.Progress.Classes;
using SupervisionBot.Dialogs.Progress.ClassPlans;
using SupervisionBot.Dialogs.Progress.Enquiries;
using SupervisionBot.Dialogs.Progress.Exports;
using SupervisionBot.Dialogs.Progress.GroupProgress;
using SupervisionBot.Dialogs.Progress.Handouts;
using SupervisionBot.Dialogs.Progress.MakingUp;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Progress.MyRecord;
using SupervisionBot.Dialogs.Progress.OpenClasses;
using SupervisionBot.Dialogs.Progress.Points;
using SupervisionBot.Dialogs.Progress.Programme;
using SupervisionBot.Dialogs.Progress.Summary;
using SupervisionBot.Dialogs.Progress.Visits;
using SupervisionBot.Dialogs.Progress.WhoIsWho;
using SupervisionBot.Dialogs.Progress.Worth;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Supervision.Attendance;
using SupervisionBot.Dialogs.Supervision.BookSupervision;
using SupervisionBot.Dialogs.Supervision.Calendar;
using SupervisionBot.Dialogs.Supervision.Deputy;
using SupervisionBot.Dialogs.Supervision.EnoughSessions;
using SupervisionBot.Dialogs.Supervision.MyBookings;
using SupervisionBot.Dialogs.Supervision.MySupervisor;
using SupervisionBot.Dialogs.Supervision.Publish;
using SupervisionBot.Dialogs.Supervision.Records;
using SupervisionBot.Dialogs.Supervision.SupervisorSessions;
using SupervisionBot.Dialogs.Supervision.TraineeSessions;
using SupervisionBot.Dialogs.Supervision.WhoIsFree;
using SupervisionBot.Dialogs.Talking.Cancel;
using SupervisionBot.Dialogs.Talking.Drafts;
using SupervisionBot.Dialogs.Talking.Files;
using SupervisionBot.Dialogs.Talking.Help;
using SupervisionBot.Dialogs.Talking.Human;
using SupervisionBot.Dialogs.Talking.Languages;
using SupervisionBot.Dialogs.Talking.MyData;
using SupervisionBot.Dialogs.Talking.Today;
using SupervisionBot.Dialogs.Talking.Undo;
using SupervisionBot.Dialogs.Talking.Welcome;

namespace SupervisionBot.Dialogs;

public static class Conversations
{
    /// <summary>Everything that people can do with the bot, in the order in which help lists it. Each folder says itself what is in it.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services) =>
        services
            .AddCatalogue()
            .AddHearing()
            .AddFiles()
            .AddPutBack()
            .AddEnquiries()
            .AddLogHours()
            .AddProgress()
            .AddGroupProgress()
            .AddProgramme()
            .AddMyRecord()
            .AddMyHours()
            .AddBookSupervision()
            .AddMyBookings()
            .AddAgenda()
            .AddClasses()
            .AddOpenClasses()
            .AddHandouts()
            .AddClassPlans()
            .AddBeingThere()
            .AddWorth()
            .AddMakingUp()
            .AddVisits()
            .AddTraineeSessions()
            .AddReviewHours()
            .AddSummary()
            .AddCalendar()
            .AddWeeks()
            .AddHistory()
            .AddConfirm()
            .AddAmend()
            .AddMySupervisor()
            .AddWhoIsWho()
            .AddDeputy()
            .AddOpeningBalance()
            .AddPublish()
            .AddSupervisorSessions()
            .AddEnoughSessions()
            .AddWhoIsFree()
            .AddAttendance()
            .AddNotReached()
            .AddRecords()
            .AddHoursQuestions()
            .AddUndo()
            .AddExports()
            .AddSubmitMaterials()
            .AddExtendMaterials()
            .AddPortfolio()
            .AddPoints()
            .AddReviewMaterials()
            .AddChangeBatch()
            .AddCloseBatch()
            .AddRoster()
            .AddAudit()
            .AddInvite()
            .AddJobs()
            .AddDataRequests()
            .AddAnnounce()
            .AddExchange()
            .AddReminders()
            .AddLanguages()
            .AddToday()
            .AddHelp()
            .AddCancel()
            .AddDrafts()
            .AddWelcome()
            .AddHuman()
            .AddMyData();

    static IServiceCollection AddCatalogue(this IServiceCollection services) =>
        services
            .AddSingleton<Catalogue>()
            .AddSingleton<NoticeCatalogue>()
            .AddScoped(turn => new OpenConversations(turn.GetRequiredService<Catalogue>(), type => (Conversation)turn.GetRequiredService(type)))
            .AddScoped<OpenNoticeWriter>(run => notice => (NoticeWriter)run.GetRequiredService(notice.Writer))
            .AddScoped<OpenTakingBack>(turn => type => (TakingBack)turn.GetRequiredService(type))
            .AddScoped<Reception>()
            .AddScoped<SessionSheets>();
}
