using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.ExportHours;

/// <summary>The hours of all trainees, of a group or of one, in some days or all, as a workbook for whoever is responsible for them.</summary>
public sealed partial class ExportManyConversation(HoursOfMany hours, TraineeFinder finder, NameBook names, AuditMarks marks)
    : Conversation(Description),
        IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ExportManyConversation), "export-many", "TriggersMany")
        {
            Intents = ["export_hours"],
            Listed = false,
            IsFor = speaker => !speaker.Is(Role.Trainee) && (speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator)),
            Fits = turn => !turn.Speaker.Is(Role.Trainee) && Asks().IsMatch(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var who = turn.Speaker;
        if (Others().Match(turn.Words) is { Success: true } other && !Hours().IsMatch(turn.Words))
        {
            await dialogs.Context.SayAsync(
                Texts.Say("OnlyHours", ("words", other.Value)),
                [Texts["ManyTitle"], Texts.Shared["Help"]],
                cancellationToken
            );
            return;
        }
        var (group, trainee) = ((GroupName?)null, (TraineeName?)null);
        if (turn.Heard?.Things.FirstOrDefault(thing => thing.Kind is ThingKind.Person or ThingKind.Group) is { End: > 0 } named)
            switch (await finder.FindAsync(who.Id, who.BatchId, turn.Words[named.Start..named.End], cancellationToken))
            {
                case Whom.Group found:
                    group = found.Named;
                    break;
                case Whom.One one:
                    trainee = one.Trainee;
                    break;
                default:
                    await dialogs.Context.SayAsync(
                        Texts.Say("WhoUnknown", ("words", turn.Words[named.Start..named.End])),
                        [Texts["ManyTitle"], Texts.Shared["Help"]],
                        cancellationToken
                    );
                    return;
            }
        var period = PeriodReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);
        (DateOnly From, DateOnly To)? days =
            period is { Kind: not PeriodKind.Day, From: var since } && since <= turn.Today ? (since, Earlier(period.To, turn.Today)) : null;
        var of = group?.In(turn.Language) ?? (trainee is { } person ? turn.NameOf(person.Name, person.NameEn) : Texts["AllTrainees"]);
        var entries = await hours.OfAsync(who.Id, who.BatchId, group?.Id, trainee?.Id, days, cancellationToken);
        var approved = Approved().IsMatch(turn.Words);
        if (approved)
            entries = entries?.Where(entry => entry.State == EntryState.Approved).ToList();
        if (entries is not { Count: > 0 })
        {
            await dialogs.Context.SayAsync(
                entries is null ? Texts.Say("TooMany", ("most", HoursOfMany.MostEntries)) : Texts.Say("NothingOf", ("of", of)),
                turn.WaysOn(),
                cancellationToken
            );
            return;
        }
        var words = new EntryWords(
            turn,
            await names.OfAsync(entries.SelectMany(entry => (IEnumerable<PersonId?>)[entry.TraineeId, entry.SuperviseeId]), cancellationToken)
        );
        var about = Texts.Say(
            days is null ? "AboutMany" : "AboutManyDays",
            ("of", of),
            ("count", entries.Count),
            ("length", Spoken.Length(entries.Where(entry => entry.Counts).Sum(entry => entry.Minutes))),
            ("from", days is var (from, _) ? Spoken.Date(from, turn.Today) : ""),
            ("to", days is var (_, to) ? Spoken.Date(to, turn.Today) : "")
        );
        if (approved)
            about += " " + Texts["ApprovedOnly"];
        await dialogs.Context.SayAsync(about.TrimEnd(), cancellationToken: cancellationToken);
        var name = Texts.Say("FileName", ("name", of), ("day", (days?.To ?? turn.Today).ToString("yyyy-MM-dd", null)));
        var file = new OutgoingFile(
            name,
            HoursWorkbook.ContentType,
            HoursWorkbook.WriteMany(Texts, entries, words, await marks.LastAsync(cancellationToken))
        )
        {
            Description = about,
        };
        await dialogs.Context.SendFileAsync(turn, file, cancellationToken);
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:export|excel|xlsx|spreadsheet|csv)\b|\bdownload\b|\bmonthly report\b|(?<!督)导(?:出|个表|一?份)|excel|(?:月|厅里|部门).{0,6}报表|报表",
        Plain
    )]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(?:attendance|materials?|sessions?|announcements?|certificates?|everything)\b|出勤|考勤|材料|签到|督导安排|通知|证书", Plain)]
    private static partial Regex Others();

    static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    [GeneratedRegex(@"(?<!\bnot |\bun)\bapproved\b|(?<!未|没|待)(?:审批过|批过|已批|已通过|通过了?)的", Plain)]
    private static partial Regex Approved();

    [GeneratedRegex(@"\bhours?\b|时数|学时|小时", Plain)]
    private static partial Regex Hours();
}
