using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>The person's own entries, all or those of some days, of a kind of work or with somebody, in their language.</summary>
public sealed class ExportHoursConversation(ExportAsking asking, PersonFinder people) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ExportHoursConversation), "export-hours")
        {
            Intents = ["export_hours"],
            Theme = Theme.Hours,
            CanBe = IsOfHours,
            Fits = turn => IsOfHours(turn) ? Description!.FitsPhrase(turn) : 0,
        };

    static bool IsOfHours(Turn turn) => ExportReading.Kind(turn) is null;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var known = await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var asked = turn.Input is Input.Said ? QuestionReader.Read(turn.Words, turn.Reading(known)) : new HoursQuestion(HoursAsked.Total);
        List<PersonId> with = [.. asked.People.Where(one => one.Kind == FoundKind.One).Select(one => new PersonId(one.Only))];
        var export = new ExportAsked(
            ExportKind.Hours,
            ExportReading.Format(turn.Words),
            turn.Language,
            Trainee: turn.Speaker.Id,
            From: asked.Period?.From,
            To: asked.Period?.To < turn.Today ? asked.Period.To
                : asked.Period is null ? null
                : turn.Today,
            Type: asked.Type.Kind == FoundKind.One ? asked.Type.Only : null,
            With: with.Count > 0 ? with : null
        );
        var what = What(turn, asked, new EntryWords(turn, known));
        if (await asking.HandOverAsync(dialogs, turn, export, Texts["Yours"], made => About(what, made), cancellationToken))
            return;
        if (what.Length > 0)
            await dialogs.Context.SayAsync(
                Texts.Say("NothingLike", ("what", what)),
                [Texts["HelpTitle"], Texts.Shared["MyHours"]],
                cancellationToken
            );
        else
            await dialogs.Context.SayAsync(Texts["Nothing"], [Texts.Shared["LogHours"]], cancellationToken);
    }

    string About(string what, MadeExport made) =>
        (what.Length > 0 ? Texts.Say("OnlyOf", ("what", what)) : "")
        + Texts.Say(made.Written.Rows == 1 ? "AboutOne" : "About", ("count", made.Written.Rows), ("length", Spoken.Length(made.Written.Minutes)));

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
