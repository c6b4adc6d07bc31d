using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.Confirm;

/// <summary>A trainee has the supervisee asked whether an entry is right: by "ask Li Ming to confirm", or on the entry's card.</summary>
public sealed partial class AskToConfirmConversation(Confirmations confirmations, ConfirmationAddress address, HourLog hours, PersonFinder people)
    : Conversation(Description),
        IDescribed
{
    static readonly IReadOnlyList<(string Before, string After)> Requests =
    [
        .. new Texts(typeof(AskToConfirmConversation))
            .LinesInBoth("Requests")
            .Select(line => line.Split("{name}"))
            .Select(parts => (parts[0], parts[1])),
    ];

    public static ConversationDescription Description { get; } =
        new(typeof(AskToConfirmConversation), "ask-to-confirm", "TriggersAsk")
        {
            Intents = ["ask_confirm"],
            Yields = false,
            IsGuessing = _ => true,
            Listed = false,
            Fits = turn => NameIn(turn.Words) is null ? Description!.FitsPhrase(turn) : Phrase.Whole,
            Verbs = [ConfirmVerbs.Ask],
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var trainee = turn.Speaker.AsTrainee();
        if (!Description.IsAskedBy(turn))
        {
            await OfferAsync(dialogs, turn, cancellationToken);
            return;
        }
        if (Number().Match(turn.Folded) is { Success: true } match)
        {
            var number = int.Parse(match.ValueSpan, CultureInfo.InvariantCulture);
            if (number >= 1 && number <= LastShown.Entries.In(turn).Count)
                await AskAsync(dialogs, turn, new EntryId(LastShown.Entries.In(turn)[number - 1]), cancellationToken);
            else
                await dialogs.Context.SayAsync(
                    Texts.Say("NoSuchLine", ("number", number), ("most", LastShown.Entries.In(turn).Count)),
                    [Texts.Shared["MyHours"]],
                    cancellationToken
                );
            return;
        }
        Supervisee? with = null;
        if (!Description.IsCalled(turn.Folded) && NameIn(turn.Words) is { } name)
        {
            var own = await people.SuperviseesAsync(trainee.Id, trainee.BatchId, cancellationToken);
            with = Named(name, own);
            if (with is null)
            {
                await dialogs.Context.SayAsync(
                    Texts.Say("NobodyCalled", ("words", name)),
                    own.Take(3).Select(person => Texts.Say("AskNamed", ("name", turn.NameOf(person.Name, person.NameEn)))),
                    cancellationToken
                );
                return;
            }
        }
        if (await confirmations.LastWaitingAsync(trainee, with?.Id, cancellationToken) is { } entry)
            await AskAsync(dialogs, turn, entry, cancellationToken);
        else
            await NothingAsync(dialogs, turn, with, cancellationToken);
    }

    /// <summary>What the sentence only probably wants is shown, with the button that does it.</summary>
    async Task OfferAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var trainee = turn.Speaker.AsTrainee();
        var own = await people.SuperviseesAsync(trainee.Id, trainee.BatchId, cancellationToken);
        var with = Named(turn.Words, own);
        if (
            await confirmations.LastWaitingAsync(trainee, with?.Id, cancellationToken) is { } id
            && await hours.FindAsync(trainee, id, cancellationToken) is { } entry
        )
            await dialogs.Context.ShowAsync(
                new Card(turn.Memory.NewCard())
                    .Title(Texts["OfferAsk"])
                    .Text(new EntryWords(turn, own).Short(entry.Facts))
                    .Buttons(
                        new Button(Texts.Shared["AskToConfirm"], ConfirmVerbs.Ask.About(entry.Id), ButtonStyle.First),
                        new Button(Texts.Shared["MyHours"], HoursVerbs.List)
                    ),
                null,
                cancellationToken
            );
        else
            await NothingAsync(dialogs, turn, with, cancellationToken);
    }

    Task NothingAsync(DialogContext dialogs, Turn turn, Supervisee? with, CancellationToken cancellationToken) =>
        dialogs.Context.SayAsync(
            with is null ? Texts["NothingToConfirm"] : Texts.Say("NothingWith", ("name", turn.NameOf(with.Name, with.NameEn))),
            [Texts.Shared["MyHours"], Texts.Shared["LogHours"]],
            cancellationToken
        );

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        AskAsync(
            dialogs,
            turn,
            Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id) ? new EntryId(id) : default,
            cancellationToken
        );

    /// <summary>The link comes in a message of its own, which can be passed on as it is.</summary>
    async Task AskAsync(DialogContext dialogs, Turn turn, EntryId id, CancellationToken cancellationToken)
    {
        var outcome = await confirmations.AskAsync(turn.Speaker.AsTrainee(), id, cancellationToken);
        await dialogs.Context.SayAsync(Sentence(turn, outcome), outcome is AskOutcome.Asked ? null : [Texts.Shared["MyHours"]], cancellationToken);
        if (outcome is AskOutcome.Asked asked)
            await dialogs.Context.SayAsync(
                Texts.Say("PassOn", ("name", turn.NameOf(asked.With.Name, asked.With.NameEn)), ("link", address.Of(asked.Secret))),
                [Texts.Shared["MyHours"]],
                cancellationToken
            );
    }

    string Sentence(Turn turn, AskOutcome outcome)
    {
        switch (outcome)
        {
            case AskOutcome.Asked asked:
                var until = TimeZoneInfo.ConvertTime(asked.Confirmation.ExpiresAt, turn.Speaker.Zone).DateTime;
                return Texts.Say(
                    "Asked",
                    ("name", Name(asked.With)),
                    ("entry", Short(asked.Entry)),
                    ("day", Spoken.Date(DateOnly.FromDateTime(until), turn.Today)),
                    ("time", Spoken.Time(TimeOnly.FromDateTime(until)))
                );
            case AskOutcome.Answered { Confirmation.Words: { } words } objected:
                return Texts.Say("ObjectedBefore", ("name", Name(objected.With)), ("entry", Short(objected.Entry)), ("words", words));
            case AskOutcome.Answered answered:
                return Texts.Say("ConfirmedBefore", ("name", Name(answered.With)), ("entry", Short(answered.Entry)));
            case AskOutcome.NobodyToAsk nobody:
                return Texts.Say("NobodyToAsk", ("entry", Short(nobody.Entry)));
            case AskOutcome.NotWaiting decided:
                return Texts.Say("NotWaiting", ("entry", Short(decided.Entry)), ("state", EntryCard.State(decided.Entry.State)));
            case AskOutcome.TooOften often:
                return Texts.Say("TooOften", ("name", Name(often.With)));
            default:
                return Texts["NotFound"];
        }

        string Name(Supervisee person) => turn.NameOf(person.Name, person.NameEn);

        string Short(HourEntry entry) => new EntryWords(turn, []).Short(entry.Facts);
    }

    const int LongestRequest = 100;
    const int LongestChineseName = 4;

    static string? NameIn(string words)
    {
        if (words.Length > LongestRequest)
            return null;
        words = Ending().Replace(Opening().Replace(words.Trim(), ""), "");
        return Requests
            .Where(request =>
                words.Length > request.Before.Length + request.After.Length
                && words.StartsWith(request.Before, StringComparison.OrdinalIgnoreCase)
                && words.EndsWith(request.After, StringComparison.OrdinalIgnoreCase)
            )
            .Select(request => (Name: words[request.Before.Length..^request.After.Length].Trim(), Called: request.Before.Length > 0))
            // 待核对 names nobody: with nothing in front a name has two signs or more.
            .FirstOrDefault(one => one.Called ? one.Name.Length > 0 : one.Name.Length is >= 2 and <= LongestChineseName)
            .Name;
    }

    /// <summary>Politeness in front, and which entry: the last that waits.</summary>
    [GeneratedRegex(
        @"^(?:(?:please|pls|ok|and|now|then|can you|could you|would you)[, ]+)+|^(?:那就?|麻烦|帮我|帮忙|请帮我|好的?|然后|[,，])+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"(?:\s+(?:it|that|this|them|(?:the|my) (?:last (?:one|entry)|entry|hours?)|please|too|as well|for me))*[\s.!?]*$|(?:一下|一遍|我的?|上条|最后一条|这条|那条"
            + @"|上一条|刚才那条|吧|下|时数|记录)*[。！？!?]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Ending();

    static Supervisee? Named(string name, IReadOnlyList<Supervisee> known) =>
        NameReader.Find(name, new PeopleVocabulary(known.Select(person => new PersonNames(person.Id.Value, person.Name, person.NameEn))))
            is [{ Kind: FoundKind.One } one]
            ? known.First(person => person.Id.Value == one.Only)
            : null;

    [GeneratedRegex(@"\d{1,3}(?=( ?条)?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
