using Microsoft.Bot.Builder;
using SupervisionBot.BeingThere;
using SupervisionBot.Channels;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Confirm;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Alumni;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Deputising;
using SupervisionBot.Core.Exchange;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Privacy;
using SupervisionBot.Core.Standing;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Delivery;
using SupervisionBot.Dialogs;
using SupervisionBot.Files;
using SupervisionBot.Jobs;
using SupervisionBot.Storage;
using SupervisionBot.Talks;
using SupervisionBot.Turns;
using SupervisionBot.WebChat;

namespace SupervisionBot.Composition;

static class TurnServices
{
    /// <summary>The bot: channels in, turns, conversations, messages out.</summary>
    public static IServiceCollection AddBot(this IServiceCollection services)
    {
        services.AddBotFramework();
        services.AddSingleton(provider => Tenants.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => MessageLimits.Read(provider.GetRequiredService<IConfiguration>()));

        services.AddSingleton<TurnPipeline>();
        services.AddSingleton<IBot>(provider =>
            provider.GetService<TurnWatch>() is { } watch
                ? new WatchedBot(provider.GetRequiredService<TurnPipeline>(), watch, provider.GetRequiredService<TimeProvider>())
                : provider.GetRequiredService<TurnPipeline>()
        );
        services.AddSingleton<KeyedLocks>();
        services.AddSingleton<Contest>();
        services.AddSingleton<DatabasePatience>();
        services.AddSingleton<TimelyBot>();
        services.AddSingleton<EarlierTurns>();
        services.AddSingleton<LateTurns>();
        services.AddHostedService(provider => provider.GetRequiredService<LateTurns>());
        services.AddSingleton<Health>();
        services.AddSingleton<PrivateTalk>();
        services.AddScoped<StoredTalks>();
        services.AddScoped<TurnRun>();
        services.AddScoped<WhoIsIt>();
        services.AddScoped<Speakers>();
        services.AddConversations();
        services.AddFiles();

        services.AddScoped<Ledgers>();
        services.AddScoped<HourLog>();
        services.AddScoped<HourRules>();
        services.AddScoped<HourList>();
        services.AddScoped<HourUndo>();
        services.AddMaterials();
        services.AddSessions();
        services.AddScoped<HourSums>();
        services.AddScoped<Outlooks>();
        services.AddScoped<CreditDays>();
        services.AddScoped<DecisionTimes>();
        services.AddScoped<TraineeFinder>();
        services.AddScoped<TraineeList>();
        services.AddScoped<Credits>();
        services.AddScoped<Evaluator>();
        services.AddScoped<StandingList>();
        services.AddScoped<Closing>();
        services.AddScoped<PersonRecords>();
        services.AddScoped<Authority>();
        services.AddScoped<NameBook>();
        services.AddScoped<Deputies>();
        services.AddRosters();
        services.AddScoped<OwnGroups>();
        services.AddScoped<WhosWho>().AddScoped<WhoLeft>();
        services.AddScoped<BatchPeople>();
        services.AddScoped<DataRequests>();
        services.AddScoped<KeptJson>();
        services.AddScoped<CopyWriter>().AddScoped<MergeHand>().AddScoped<Merging>();
        services.AddScoped<RecurringWork, MakeCopies>();
        services.AddScoped<RecurringWork, SealAudit>();
        services.AddScoped<AuditDesk>();
        services.AddScoped<AuditMarks>();
        services.AddScoped<Looks>();
        services.AddScoped<ExportFigures>();
        services.AddScoped<ExportMaterials>();
        services.AddScoped<ExportRolls>();
        services.AddScoped<ExportDesk>();
        services.AddScoped<RecurringWork, MakeExports>();
        services.AddScoped<Decisions>();
        services.AddScoped<DecisionUndo>();
        services.AddScoped<Journal>();
        services.AddScoped<SessionMatch>();
        services.AddScoped<Judgement>();
        services.AddScoped<ReviewDesk>();
        services.AddScoped<Reviewees>();
        services.AddScoped<Questions>();
        services.AddScoped<Amendments>();
        services.AddScoped<OpeningBalances>();
        services.AddScoped<LogInPlace>();
        services.AddScoped<EntryHistory>();
        services.AddScoped<DecisionsMade>();
        services.AddConfirmations();
        services.AddBeingThere();
        services.AddScoped<Weeks>();
        services.AddScoped<RecurringWork, EscalateWaiting>();
        services.AddScoped<PersonLanguage>();
        services.AddScoped<PersonWelcome>();
        services.AddScoped<PersonLinks>();
        services.AddScoped<Invitations>();
        services.AddScoped<Invitees>();
        services.AddScoped<Notices>();
        services.AddScoped<Preferences>();
        services.AddScoped<OwnReminders>();
        services.AddScoped<Lines>();
        services.AddScoped<Restraint>();
        services.AddScoped<Snoozing>();
        services.AddScoped<NotReachedList>();
        services.AddScoped<JobBoard>();
        services.AddScoped<Audiences>();
        services.AddScoped<Announcements>();
        services.AddScoped<AnnouncementReport>();
        services.AddScoped<ClientSigns>();
        services.AddScoped<ExchangeNews>();
        services.AddScoped<Exchanges>();
        services.AddScoped<ExchangeShelf>();
        services.AddScoped<SpreadAnnouncements>();
        services.AddScoped<SummaryPlans>();
        services.AddScoped<SummaryFigures>();
        services.AddScoped<Lagging>();
        services.AddScoped<MonthReview>();
        services.AddScoped<BatchHealth>();
        services.AddScoped<RecurringWork, AnnounceSummaries>();

        services.AddSingleton<Deliverer>();
        services.AddSingleton<Attempts>();
        services.AddHostedService(provider => provider.GetRequiredService<Attempts>());
        services.AddSingleton<TalkDelivery>();
        services.AddHostedService<OutboxWorker>();
        services.AddScoped<NoticeRun>();
        services.AddSingleton<NoticeDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<NoticeDispatcher>());
        services.AddSingleton<WorkRunner>();
        services.AddHostedService<Scheduler>();
        services.AddHostedService<WantedWork>();
        services.AddHostedService<Readiness>();
        return services;
    }
}
