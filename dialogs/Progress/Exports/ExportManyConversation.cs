using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>The hours of all trainees, of a group or of one, in some days or all, for whoever is responsible for them.</summary>
public sealed partial class ExportManyConversation(ExportAsking asking) : Conversation(Description), IDescribed
{
    public const string DialogId = "export-many";

    public static ConversationDescription Description { get; } =
        new(typeof(ExportManyConversation), DialogId, "TriggersMany")
        {
            Intents = ["export_hours"],
            Listed = false,
            IsFor = speaker => !speaker.Is(Role.Trainee) && (speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator)),
            CanBe = IsOfHours,
            Fits = turn =>
                !IsOfHours(turn) ? 0
                : !turn.Speaker.Is(Role.Trainee) && ExportReading.Asks(turn.Words) ? Phrase.Whole
                : Description!.FitsPhrase(turn),
        };

    static bool IsOfHours(Turn turn) => ExportReading.Kind(turn) is null && ExportsConversation.Description.FitsPhrase(turn) < Phrase.Opening;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (Others().Match(turn.Words) is { Success: true } other && !Hours().IsMatch(turn.Words))
        {
            await dialogs.Context.SayAsync(
                Texts.Say("OnlyHours", ("words", other.Value)),
                [Texts["ManyTitle"], Texts["MenuTitle"], Texts.Shared["Help"]],
                cancellationToken
            );
            return;
        }
        if (await asking.ReadAsync(dialogs, turn, ExportKind.Hours, cancellationToken) is not { } asked)
            return;
        var of = await asking.OfAsync(turn, asked, cancellationToken);
        if (!await asking.HandOverAsync(dialogs, turn, asked, of, made => About(turn, asked, of, made), cancellationToken))
            await dialogs.Context.SayAsync(Nothing(turn, asked, of), turn.WaysOn(), cancellationToken);
    }

    string Nothing(Turn turn, ExportAsked asked, string of) =>
        asked is { From: { } from, To: { } to }
            ? Texts.Say("NothingOfDays", ("of", of), ("from", Spoken.Date(from, turn.Today)), ("to", Spoken.Date(to, turn.Today)))
            : Texts.Say("NothingOf", ("of", of));

    string About(Turn turn, ExportAsked asked, string of, MadeExport made)
    {
        var about = Texts.Say(
            asked.From is null ? "AboutMany" : "AboutManyDays",
            ("of", of),
            ("count", made.Written.Rows),
            ("length", Spoken.Length(made.Written.Minutes)),
            ("from", asked.From is { } from ? Spoken.Date(from, turn.Today) : ""),
            ("to", asked.To is { } to ? Spoken.Date(to, turn.Today) : "")
        );
        return asked.ApprovedOnly ? $"{about} {Texts["ApprovedOnly"]}" : about;
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(?:sessions?|announcements?|certificates?|everything)\b|督导安排|通知|证书", Plain)]
    private static partial Regex Others();

    [GeneratedRegex(@"\bhours?\b|时数|学时|小时", Plain)]
    private static partial Regex Hours();
}
