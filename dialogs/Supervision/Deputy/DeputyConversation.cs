using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Deputising;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.Deputy;

/// <summary>Who is to stand in, until when. <see cref="V"/> is the version of this format.</summary>
sealed record DeputyDraft(Guid? Deputy = null, DateOnly? LastDay = null, string? Card = null, string? Trouble = null, int V = DeputyDraft.Current)
{
    public const int Current = 1;

    public static DeputyDraft Read(string text) => DraftText.Read<DeputyDraft>(text, draft => draft.V == Current) ?? new();
}

/// <summary>A supervisor names somebody who decides in their place for a time, or sees who does.</summary>
public sealed partial class DeputyConversation(Deputies deputies) : GuidedConversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(DeputyConversation), "deputy")
        {
            Intents = ["deputy"],
            Theme = Theme.Hours,
            IsFor = speaker => speaker.Is(Role.Supervisor),
            // Also asked for by "请沈从善代我到6月15日".
            Fits = turn => Math.Max(Description!.FitsPhrase(turn), ChineseRequest().IsMatch(turn.Words) ? Phrase.Opening : 0),
            Verbs = DeputyVerbs.Every,
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhatIsMissingAsync, TakeAnswerAsync];

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (SaysForWhom().Match(turn.Words) is { Success: true } other && !OneSelf().IsMatch(other.Groups["who"].Value))
        {
            await dialogs.Context.SayAsync(Texts["OnlyForYourself"], [Texts["HelpTitle"], Texts.Shared["Help"]], cancellationToken);
            return;
        }
        var draft = await TakeAsync(turn, new DeputyDraft(), cancellationToken);
        if (
            draft is { Deputy: null, LastDay: null }
            && await deputies.NowAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Zone, cancellationToken) is { } now
        )
        {
            var card = new Card(turn.Memory.NewCard()).Text(
                Texts.Say("Now", ("name", Name(turn, now.Deputy)), ("day", Spoken.Date(now.LastDay, turn.Today)))
            );
            await dialogs.Context.ShowAsync(
                card.Buttons(new Button(Texts["End"], DeputyVerbs.End), new Button(Texts["Another"], DeputyVerbs.Another)),
                null,
                cancellationToken
            );
            return;
        }
        await dialogs.BeginDialogAsync(
            Id,
            Json.Write(draft with { Trouble = draft.Deputy is null && draft.LastDay is null ? null : draft.Trouble }),
            cancellationToken
        );
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == DeputyVerbs.Another)
            await dialogs.BeginDialogAsync(Id, Json.Write(new DeputyDraft()), cancellationToken);
        else if (pressed.Verb == DeputyVerbs.End)
            await EndAsync(dialogs, turn, pressed.Card, cancellationToken);
        else
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken);
    }

    public override bool Takes(string draft, Turn turn) => true;

    public override bool WaitsFor(string draft, Input.Pressed pressed) =>
        Description.Owns(pressed.Verb) && DeputyDraft.Read(draft).Card == pressed.Card;

    public override string? Sum(string draft, Turn turn) => null;

    async Task<DialogTurnResult> AskWhatIsMissingAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = DeputyDraft.Read(DraftOf(step));
        var able = await deputies.AbleAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        if (draft.Deputy is null)
        {
            await step.Context.SayAsync(
                draft.Trouble is { } words ? Texts.Say("NotAble", ("words", words)) : Texts["AskWho"],
                able.Take(5).Select(person => Name(turn, person)),
                cancellationToken
            );
        }
        else if (draft.LastDay is not { } day)
        {
            await step.Context.SayAsync(
                Texts.Say(
                    draft.Trouble is null ? "AskUntil" : "AskUntilAgain",
                    ("name", Name(turn, able.First(person => person.Id.Value == draft.Deputy)))
                ),
                null,
                cancellationToken
            );
        }
        else
        {
            draft = draft with { Card = turn.Memory.NewCard() };
            var name = Name(turn, able.First(person => person.Id.Value == draft.Deputy));
            await step.Context.ShowAsync(
                new Card(draft.Card!)
                    .Title(Texts["ConfirmTitle"])
                    .Text(Texts.Say("Confirm", ("name", name), ("day", Spoken.Date(day, turn.Today))))
                    .Buttons(
                        new Button(Texts["Yes"], DeputyVerbs.Name, style: ButtonStyle.First),
                        new Button(Texts.Shared["Cancel"], DeputyVerbs.Cancel)
                    ),
                null,
                cancellationToken
            );
        }
        Keep(step, Json.Write(draft with { Trouble = null }));
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> TakeAnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = DeputyDraft.Read(DraftOf(step));
        if (draft.Card is { } card)
        {
            var said = turn.Input is Input.Pressed pressed
                ? pressed.Verb
                : AnswerReader.Read(turn.Words) switch
                {
                    Answer.Yes or Answer.Save => DeputyVerbs.Name,
                    Answer.No or Answer.Cancel => DeputyVerbs.Cancel,
                    _ => null,
                };
            if (said == DeputyVerbs.Name)
                return await NameAsync(step, turn, draft, card, cancellationToken);
            if (said == DeputyVerbs.Cancel)
            {
                await step.Context.ReplaceAsync(new Card(card).Text(Texts["NotNamed"]), cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            }
            await step.Context.ReplaceAsync(new Card(card).Text(Texts["Below"]), cancellationToken);
        }
        else if (AnswerReader.Read(turn.Words) is Answer.No or Answer.Cancel)
        {
            await step.Context.SayAsync(Texts["NotNamed"], turn.WaysOn(), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        return await step.ReplaceDialogAsync(Id, Json.Write(await TakeAsync(turn, draft with { Card = null }, cancellationToken)), cancellationToken);
    }

    async Task<DialogTurnResult> NameAsync(WaterfallStepContext step, Turn turn, DeputyDraft draft, string card, CancellationToken cancellationToken)
    {
        var outcome = await deputies.NameAsync(
            turn.Speaker.Id,
            new PersonId(draft.Deputy!.Value),
            turn.Speaker.BatchId,
            draft.LastDay!.Value,
            turn.Speaker.Zone,
            cancellationToken
        );
        var answer = new Card(card).Text(
            outcome switch
            {
                DeputyOutcome.Named named => Texts.Say("Named", ("name", Name(turn, named.Deputy)), ("day", Spoken.Date(named.LastDay, turn.Today))),
                DeputyOutcome.NoGroup => Texts["NoGroup"],
                DeputyOutcome.DayIsPast => Texts["DayIsPast"],
                _ => Texts["NotAbleNow"],
            }
        );
        if (outcome is DeputyOutcome.Named)
            answer.Buttons(new Button(Texts["End"], DeputyVerbs.End));
        await step.Context.ReplaceAsync(answer, cancellationToken);
        if (turn.Input is not Input.Pressed && outcome is DeputyOutcome.Named)
            await step.Context.SayAsync(Texts["NamedSaid"], turn.WaysOn(), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    async Task EndAsync(DialogContext dialogs, Turn turn, string card, CancellationToken cancellationToken) =>
        await dialogs.Context.ReplaceAsync(
            new Card(card).Text(
                await deputies.EndAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken) is DeputyOutcome.Ended ended
                    ? Texts.Say("Ended", ("name", Name(turn, ended.Deputy)))
                    : Texts["Nobody"]
            ),
            cancellationToken
        );

    /// <summary>The draft with the name and the day that are in the words.</summary>
    async Task<DeputyDraft> TakeAsync(Turn turn, DeputyDraft draft, CancellationToken cancellationToken)
    {
        var able = await deputies.AbleAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var people = new PeopleVocabulary(able.Select(person => new PersonNames(person.Id.Value, person.Name, person.NameEn)));
        var found = NameReader.Find(turn.Words, people).Where(name => name.Kind == FoundKind.One).Select(name => (Guid?)name.Only).FirstOrDefault();
        var day = DayReader
            .Read(Until().Match(turn.Words) is { Success: true } until ? until.Groups["day"].Value : turn.Words, turn.Days(people))
            .Value;
        var taken = draft with { Deputy = found ?? draft.Deputy, LastDay = day is { } said ? Deputies.Upcoming(said, turn.Today) : draft.LastDay };
        return taken with { Trouble = taken == draft ? turn.Words.Trim() : null };
    }

    static string Name(Turn turn, Supervisee person) => new EntryWords(turn, [person]).Name(person.Id);

    [GeneratedRegex(
        @"\b(?:until|till|through)\b(?<day>.+)$|\bfrom [^,;]*?\bto (?<day>[^,;]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Until();

    /// <summary>"Shen Congshan stands in for Lyu Shufen", 请沈从善代理吕淑芬到…: for whom, if it is said.</summary>
    [GeneratedRegex(
        @"(?:请|让|由).{1,12}?(?:代理|代替|顶替|(?<!代|顶)替|代(?![理替]))(?<who>(?![到至直为])[\p{IsCJKUnifiedIdeographs}]{1,4}?)(?=[到至直从，,。\s\d]|$)|\b(?:stands? in"
            + @"|fills? in|deputi[sz]es?|deputy|takes? over)\s+for\s+(?<who>\p{L}+(?:\s\p{Lu}\p{L}+)?)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex SaysForWhom();

    [GeneratedRegex(
        @"^(?:我|我的|本人|me|my|myself|a|the|two|three|one|this|next|\d.*|一下|工作|期间|职责)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OneSelf();

    [GeneratedRegex("(请|让|由).{1,12}(代我|代理|替我|顶替)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseRequest();
}
