using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Hearing;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>
/// What can be taken away as a file beside hours: attendance, progress, materials and their files, the report for the department; and the list of all
/// of it to press.
/// </summary>
public sealed class ExportsConversation(ExportAsking asking, ExportDesk desk, Ears ears, OpenConversations conversations)
    : Conversation(Description),
        IDescribed
{
    public const string DialogId = "exports";

    public static ConversationDescription Description { get; } =
        new(typeof(ExportsConversation), DialogId, "TriggersMenu")
        {
            Intents = ["export_tables"],
            CanBe = turn => ExportReading.Kind(turn) is not null || Description!.FitsPhrase(turn) >= Phrase.Opening,
            Theme = Theme.Progress,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Verbs = ExportVerbs.Every,
            ComesFirstUnasked = turn => IsAsked(turn) || ExportReading.Narrows(turn),
            Fits = turn => IsAsked(turn) ? Phrase.Whole : Description!.FitsPhrase(turn),
        };

    /// <summary>An administrator's sheet for the department is one to take away, also where no export is spoken of.</summary>
    static bool IsAsked(Turn turn) =>
        turn.Input is Input.Said
        && ExportReading.Kind(turn) is { } kind
        && (ExportReading.Asks(turn.Words) || (kind == ExportKind.Report && turn.Speaker.Is(Role.Administrator)));

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (ExportReading.Narrows(turn))
            await NarrowAsync(dialogs, turn, cancellationToken);
        else if (ExportReading.Kind(turn) is not { } kind)
            await dialogs.Context.ShowAsync(Menu(turn), null, cancellationToken);
        else if (await asking.ReadAsync(dialogs, turn, kind, cancellationToken) is { } asked)
            await MakeAsync(dialogs, turn, asked, cancellationToken);
    }

    /// <summary>What was asked for before, with what is said now; by group it is a file for each.</summary>
    async Task NarrowAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var before = ExportReading.Before(turn);
        if (ExportReading.Apart(turn))
        {
            var groups = await asking.GroupsAsync(turn, cancellationToken);
            await dialogs.Context.SayAsync(Texts["ApartByGroup"], groups.Select(group => $"{before} {group}"), cancellationToken);
            return;
        }
        turn.TakeAll();
        turn.Say($"{before} {turn.Words.Trim()}");
        await ears.ListenAsync(turn, cancellationToken);
        ExportReading.Keep(turn, turn.Words);
        await (
            ExportReading.Kind(turn) is { } kind
                ? await asking.ReadAsync(dialogs, turn, kind, cancellationToken) is { } asked
                    ? MakeAsync(dialogs, turn, asked, cancellationToken)
                    : Task.CompletedTask
                : conversations.Open(ExportManyConversation.Description).BeginAsync(dialogs, turn, cancellationToken)
        );
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == ExportVerbs.Get)
        {
            if (
                Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id)
                && await desk.FileAsync(turn.Speaker.Id, new ExportId(id), cancellationToken) is { } file
            )
                await dialogs.Context.SendFileAsync(turn, file, file.Name, cancellationToken);
            else
                await dialogs.Context.SayAsync(Texts["ExportGone"], [Texts["MenuTitle"], Texts.Shared["Help"]], cancellationToken);
        }
        else if (pressed.Verb == ExportVerbs.Make && Enum.TryParse<ExportKind>(pressed.Subject, out var kind) && Kinds(turn.Speaker).Contains(kind))
            await MakeAsync(dialogs, turn, new ExportAsked(kind, ExportFormat.Xlsx, turn.Language), cancellationToken);
        else
            await dialogs.Context.ShowAsync(Menu(turn), null, cancellationToken);
    }

    async Task MakeAsync(DialogContext dialogs, Turn turn, ExportAsked asked, CancellationToken cancellationToken)
    {
        var of = await asking.OfAsync(turn, asked, cancellationToken);
        if (!await asking.HandOverAsync(dialogs, turn, asked, of, _ => Texts.Say($"About{asked.Kind}", ("of", of)), cancellationToken))
            await dialogs.Context.SayAsync(
                Texts.Say("NothingToTake", ("of", of), ("what", Texts[$"What{asked.Kind}"])),
                turn.WaysOn(),
                cancellationToken
            );
    }

    Card Menu(Turn turn)
    {
        var card = new Card(turn.Memory.NewCard()).Title(Texts["MenuTitle"]).Text(Texts["MenuText"]);
        foreach (var kind in Kinds(turn.Speaker))
            card.Row(Texts[$"Export{kind}"], Texts[$"What{kind}"], new Button(Texts[$"Export{kind}"], ExportVerbs.Make.About($"{kind}")));
        return card.Hint(Texts["MenuHint"]);
    }

    static IEnumerable<ExportKind> Kinds(Speaker who) =>
        Enum.GetValues<ExportKind>().Where(kind => kind != ExportKind.Report || who.Is(Role.Administrator));
}
