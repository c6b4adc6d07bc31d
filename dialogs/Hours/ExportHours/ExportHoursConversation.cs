using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.ExportHours;

/// <summary>The person's own entries as a workbook, in their language.</summary>
public sealed class ExportHoursConversation(HourList entries, PersonFinder people, AuditMarks marks) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ExportHoursConversation), "export-hours") { Intents = ["export_hours"], Theme = Theme.Hours };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var all = await entries.AllAsync(turn.Speaker.AsTrainee(), cancellationToken);
        if (all.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["Nothing"], [Texts.Shared["LogHours"]], cancellationToken);
            return;
        }
        var known = await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var words = new EntryWords(turn, known);
        var asked = turn.Input is Input.Said ? QuestionReader.Read(turn.Words, turn.Reading(known)) : new HoursQuestion(HoursAsked.Total);
        var what = What(turn, asked, words);
        if (what.Length > 0)
            all = [.. all.Where(entry => Means(asked, entry))];
        if (all.Count == 0)
        {
            await dialogs.Context.SayAsync(
                Texts.Say("NothingLike", ("what", what)),
                [Texts["HelpTitle"], Texts.Shared["MyHours"]],
                cancellationToken
            );
            return;
        }
        var length = Spoken.Length(all.Where(entry => entry.Counts).Sum(entry => entry.Minutes));
        var name = Texts.Say("FileName", ("name", turn.Speaker.NameIn(turn.Language)), ("day", turn.Today.ToString("yyyy-MM-dd", null)));
        var about =
            (what.Length > 0 ? Texts.Say("OnlyOf", ("what", what)) : "")
            + Texts.Say(all.Count == 1 ? "AboutOne" : "About", ("count", all.Count), ("length", length));
        await dialogs.Context.SayAsync(about, cancellationToken: cancellationToken);
        var file = new OutgoingFile(name, HoursWorkbook.ContentType, HoursWorkbook.Write(Texts, all, words, await marks.LastAsync(cancellationToken)))
        {
            Description = about,
        };
        await dialogs.Context.SendFileAsync(turn, file, cancellationToken);
    }

    static bool Means(HoursQuestion asked, HourEntry entry) =>
        asked.Period?.Contains(entry.Day) != false
        && (asked.Type.Kind != FoundKind.One || entry.Type == asked.Type.Only)
        && (
            !asked.People.Any(one => one.Kind == FoundKind.One)
            || asked.People.Any(one => one.Kind == FoundKind.One && entry.SuperviseeId?.Value == one.Only)
        );

    /// <summary>Which of them are asked for; empty for all.</summary>
    string What(Turn turn, HoursQuestion asked, EntryWords words)
    {
        List<string> parts = [];
        if (asked.Period is { } period)
            parts.Add(
                period.From == period.To
                    ? words.Day(period.From)
                    : Texts.Say("Span", ("from", Spoken.ShortDate(period.From, turn.Today)), ("to", Spoken.ShortDate(period.To, turn.Today)))
            );
        if (asked.Type.Kind == FoundKind.One)
            parts.Add(words.Type(asked.Type.Only!));
        parts.AddRange(asked.People.Where(one => one.Kind == FoundKind.One).Select(one => words.Name(new PersonId(one.Only))));
        return string.Join(Texts.Shared["ListSeparator"], parts);
    }
}
