using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Portfolios;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Materials.Portfolio;

/// <summary>Which of their notes a trainee puts into the portfolio: a press on a note, or its number, takes it in or leaves it out.</summary>
public sealed partial class ReflectionsConversation(Reflections reflections) : Conversation(Description), IDescribed
{
    const int MostListed = 12;
    const int LongestShown = 160;

    public static ConversationDescription Description { get; } =
        new(typeof(ReflectionsConversation), "reflections", "TriggersReflections") { Listed = false, Verbs = ReflectionsVerbs.Every };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(turn, cancellationToken);
        var numbers = Number().Matches(turn.Folded).Select(match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)).Distinct().ToList();
        if (known.Count == 0)
            numbers.Clear();
        if (numbers.Find(number => number < 1 || number > known.Count) is > 0 and var odd)
        {
            await dialogs.Context.SayAsync(Texts.Say("NoSuchNote", ("number", odd), ("most", known.Count)), [Texts["Choose"]], cancellationToken);
            return;
        }
        foreach (var number in numbers.Where(number => number > 0))
            await reflections.ChooseAsync(turn.Speaker.AsTrainee(), known[number - 1].Entry.Id, !known[number - 1].IsChosen, cancellationToken);
        await ShowAsync(dialogs, turn, turn.Memory.NewCard(), cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == ReflectionsVerbs.List)
        {
            await ShowAsync(dialogs, turn, turn.Memory.NewCard(), cancellationToken);
            return;
        }
        var (id, chosen) = Guid.TryParse(pressed.Subject.Split(':')[0], CultureInfo.InvariantCulture, out var guid)
            ? (new EntryId(guid), pressed.Subject.EndsWith(":in", StringComparison.Ordinal))
            : default;
        if (await reflections.ChooseAsync(turn.Speaker.AsTrainee(), id, chosen, cancellationToken))
            await ShowAsync(dialogs, turn, pressed.Card, cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["NoteGone"], [Texts["Choose"]], cancellationToken);
    }

    async Task ShowAsync(DialogContext dialogs, Turn turn, string id, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(turn, cancellationToken);
        var card = new Card(id).Title(Texts["ChooseTitle"]);
        if (known.Count == 0)
            card.Text(Texts["NoNotes"]);
        foreach (var (index, one) in known.Index())
        {
            var note = one.Entry.Note.Length > LongestShown ? one.Entry.Note[..LongestShown] + "…" : one.Entry.Note;
            card.Row(
                Texts.Say(one.IsChosen ? "NoteIn" : "NoteOut", ("number", index + 1), ("note", note)),
                Spoken.Day(one.Entry.Day, turn.Today),
                new Button("", ReflectionsVerbs.Choose.About($"{one.Entry.Id.Value:N}:{(one.IsChosen ? "out" : "in")}"))
            );
        }
        if (known.Count > 0)
            card.Hint(Texts["ChooseHow"]);
        card.Buttons(new Button(Texts["HelpTitle"], PortfolioVerbs.Draft));
        await (
            turn.Input is Input.Pressed press && press.Verb != ReflectionsVerbs.List
                ? dialogs.Context.ReplaceAsync(card, cancellationToken)
                : dialogs.Context.ShowAsync(card, null, cancellationToken)
        );
    }

    /// <summary>As the list numbers them.</summary>
    async Task<List<Reflection>> KnownAsync(Turn turn, CancellationToken cancellationToken) =>
        [.. (await reflections.OfAsync(turn.Speaker.AsTrainee(), cancellationToken)).Take(MostListed)];

    [GeneratedRegex(@"\d{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
