using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Amend;
using SupervisionBot.Dialogs.Announce;
using SupervisionBot.Dialogs.Attendance;
using SupervisionBot.Dialogs.BookSupervision;
using SupervisionBot.Dialogs.Calendar;
using SupervisionBot.Dialogs.Cancel;
using SupervisionBot.Dialogs.Confirm;
using SupervisionBot.Dialogs.Deputy;
using SupervisionBot.Dialogs.Drafts;
using SupervisionBot.Dialogs.EnoughSessions;
using SupervisionBot.Dialogs.ExportHours;
using SupervisionBot.Dialogs.ExtendMaterials;
using SupervisionBot.Dialogs.Files;
using SupervisionBot.Dialogs.GroupProgress;
using SupervisionBot.Dialogs.Hearing;
using SupervisionBot.Dialogs.Help;
using SupervisionBot.Dialogs.History;
using SupervisionBot.Dialogs.HoursQuestions;
using SupervisionBot.Dialogs.Human;
using SupervisionBot.Dialogs.Invite;
using SupervisionBot.Dialogs.Jobs;
using SupervisionBot.Dialogs.Languages;
using SupervisionBot.Dialogs.LogHours;
using SupervisionBot.Dialogs.MyBookings;
using SupervisionBot.Dialogs.MyHours;
using SupervisionBot.Dialogs.MySessions;
using SupervisionBot.Dialogs.MySupervisor;
using SupervisionBot.Dialogs.NotReached;
using SupervisionBot.Dialogs.OpeningBalance;
using SupervisionBot.Dialogs.OwnSessions;
using SupervisionBot.Dialogs.Points;
using SupervisionBot.Dialogs.Portfolio;
using SupervisionBot.Dialogs.Progress;
using SupervisionBot.Dialogs.Publish;
using SupervisionBot.Dialogs.Records;
using SupervisionBot.Dialogs.Reminders;
using SupervisionBot.Dialogs.ReviewHours;
using SupervisionBot.Dialogs.ReviewMaterials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.SubmitMaterials;
using SupervisionBot.Dialogs.Summary;
using SupervisionBot.Dialogs.Undo;
using SupervisionBot.Dialogs.Weeks;
using SupervisionBot.Dialogs.Welcome;
using SupervisionBot.Dialogs.WhoIsFree;

namespace SupervisionBot.Dialogs;

public static class Conversations
{
    /// <summary>Everything that people can do with the bot, in the order in which help lists it. Each folder says itself what is in it.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddCatalogue()
        .AddHearing()
        .AddFiles()
        .AddLogHours()
        .AddProgress()
        .AddGroupProgress()
        .AddMyHours()
        .AddBookSupervision()
        .AddMyBookings()
        .AddOwnSessions()
        .AddReviewHours()
        .AddSummary()
        .AddCalendar()
        .AddWeeks()
        .AddHistory()
        .AddConfirm()
        .AddAmend()
        .AddMySupervisor()
        .AddDeputy()
        .AddOpeningBalance()
        .AddPublish()
        .AddMySessions()
        .AddEnoughSessions()
        .AddWhoIsFree()
        .AddAttendance()
        .AddNotReached()
        .AddRecords()
        .AddHoursQuestions()
        .AddUndo()
        .AddExportHours()
        .AddSubmitMaterials()
        .AddExtendMaterials()
        .AddPortfolio()
        .AddPoints()
        .AddReviewMaterials()
        .AddInvite()
        .AddJobs()
        .AddAnnounce()
        .AddReminders()
        .AddLanguages()
        .AddHelp()
        .AddCancel()
        .AddDrafts()
        .AddWelcome()
        .AddHuman();

    static IServiceCollection AddCatalogue(this IServiceCollection services) => services
        .AddSingleton<Catalogue>()
        .AddSingleton<NoticeCatalogue>()
        .AddScoped(turn => new OpenConversations(turn.GetRequiredService<Catalogue>(), type => (Conversation)turn.GetRequiredService(type)))
        .AddScoped<OpenNoticeWriter>(run => notice => (NoticeWriter)run.GetRequiredService(notice.Writer))
        .AddScoped<OpenTakingBack>(turn => type => (TakingBack)turn.GetRequiredService(type))
        .AddScoped<Reception>()
        .AddScoped<SessionSheets>();
}
