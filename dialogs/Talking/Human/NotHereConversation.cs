using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Talking.Human;

/// <summary>
/// What there is none of here is said so, in the person's own words, with what there is instead and who can help; what they wrote can be passed
/// on to these, which is shown before it is done.
/// </summary>
public sealed class NotHereConversation(WhoHelps helps, Lines lines) : Conversation(Description), IDescribed
{
    /// <summary>What was wished for, while it may be passed on from the card that shows it.</summary>
    static readonly RememberedFor<Wish> Wished = new("not-here-line", TimeSpan.FromHours(1));

    sealed record Wish(string Card, string Words);

    static readonly Dictionary<NotHere, string> Keys = new()
    {
        [NotHere.Pin] = "NotHerePin",
        [NotHere.Merge] = "NotHereMerge",
        [NotHere.Rights] = "NotHereRights",
        [NotHere.Lock] = "NotHereLock",
        [NotHere.Restrict] = "NotHereRestrict",
        [NotHere.Suspend] = "NotHereSuspend",
        [NotHere.Call] = "NotHereCall",
        [NotHere.Authorship] = "NotHereAuthorship",
        [NotHere.Order] = "NotHereOrder",
        [NotHere.Pause] = "NotHerePause",
        [NotHere.Form] = "NotHereForm",
    };

    const int MostHelpers = 2;

    public static ConversationDescription Description { get; } =
        new(typeof(NotHereConversation), "not-here", "TriggersNotHere")
        {
            Intents = ["not_here"],
            Listed = false,
            OnlyTells = true,
            IsFor = _ => true,
            // What one wants to be reminded of may be such a thing: "remind me to book the bus".
            Fits = turn => NotHereAsked.Surely(turn.Words) && SaidOnce.Reminder(turn) is null ? Phrase.Surely : Description!.FitsPhrase(turn),
            Verbs = LineVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        turn.NotHeard = true;
        var theme = NotHereAsked.Of(turn.Words);
        var words = turn.Words.Trim();
        // What is only asked, as what the weather will be, nobody here is to be troubled with.
        if (theme is NotHere.Other && !NotHereAsked.Surely(words) && SessionReader.IsQuestion(words))
        {
            await dialogs.Context.SayAsync(Texts.Say("NotHereKnown", ("words", Short(words))), turn.WaysOn(), cancellationToken);
            return;
        }
        await OfferAsync(
            dialogs,
            turn,
            theme is NotHere.Other ? Texts.Say("NotHere", ("words", Short(words)))
                // Who sees to it is asked, and nothing is to be ordered.
                : theme is NotHere.Order && SessionReader.IsQuestion(words) ? Texts["NotHereOrderAsked"]
                : Texts[Keys[theme]],
            words,
            cancellationToken
        );
    }

    /// <summary>Says why not, and offers to pass the wish on.</summary>
    internal Task OfferAsync(DialogContext dialogs, Turn turn, string why, string words, CancellationToken cancellationToken) =>
        OfferAsync(dialogs, turn, why, words, "NotHereOffer", null, cancellationToken);

    /// <summary>Offers to send a line to whom the words mean.</summary>
    /// <param name="supervisor">It is for who supervises them, where nobody is named.</param>
    internal async Task OfferLineAsync(
        DialogContext dialogs,
        Turn turn,
        string why,
        string line,
        CancellationToken cancellationToken,
        bool supervisor = false,
        IReadOnlyList<Guid>? to = null
    )
    {
        var meant = await MeantAsync(turn, cancellationToken);
        if (to is not null && meant.Where(one => to.Contains(one.Id.Value)).ToList() is { Count: > 0 } same)
            meant = same;
        await OfferAsync(dialogs, turn, why, line, "LineOffer", supervisor ? [.. meant.Take(1)] : meant, cancellationToken);
    }

    /// <summary>Of those who help, whom the words name; where they name none of them, all, and first who supervises.</summary>
    internal async Task<IReadOnlyList<PersonName>> MeantAsync(Turn turn, CancellationToken cancellationToken)
    {
        var people = await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        List<PersonName> all = [.. people.Supervisors.Concat(people.Administrators).DistinctBy(one => one.Id)];
        var context = turn.Reading(new PeopleVocabulary(all.Select(one => new PersonNames(one.Id.Value, one.Name, one.NameEn))));
        var picked = PickReader.Read(turn.Words, context).People;
        List<PersonName> named = [.. all.Where(one => picked.Contains(one.Id.Value))];
        return named.Count > 0 ? named : all;
    }

    async Task OfferAsync(
        DialogContext dialogs,
        Turn turn,
        string why,
        string words,
        string offer,
        IReadOnlyList<PersonName>? to,
        CancellationToken cancellationToken
    )
    {
        var people = await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        List<PersonName> who = [.. (to ?? [.. people.Supervisors.Take(1).Concat(people.Administrators)]).DistinctBy(one => one.Id).Take(MostHelpers)];
        if (who.Count == 0 || words.Length > Lines.LongestText)
        {
            var names = Spoken.All([.. who.Select(one => one.In(turn.Language))]);
            await dialogs.Context.SayAsync(
                who.Count == 0 ? why : Spoken.Sentences([why, Texts.Say("NotHereAsk", ("names", names))]),
                turn.WaysOn(),
                cancellationToken
            );
            return;
        }
        var id = turn.Memory.NewCard();
        Wished.Keep(turn, new Wish(id, words));
        var card = new Card(id)
            .Text(why)
            .Text(Texts.Say(offer, ("names", Spoken.All([.. who.Select(one => one.In(turn.Language))])), ("words", words)));
        foreach (var one in who)
            card.Buttons(new Button(Texts.Say("SendLine", ("name", one.In(turn.Language))), LineVerbs.Send.About(one.Id)));
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    /// <summary>The line on the card just shown that may be sent; null where none is.</summary>
    internal static string? LineInView(Turn turn) =>
        turn is { CardIsNew: true, Memory.LastCard: { } card } && Wished.In(turn) is { } wish && wish.Card == card.Card ? wish.Words : null;

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        // An older card shows another line than the one that is kept.
        if (Wished.In(turn) is { } kept && kept.Card != pressed.Card)
        {
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts["LineGone"]), cancellationToken);
            return;
        }
        var words =
            Wished.In(turn) is { Words: var wished } && Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var to)
                ? await lines.PassOnAsync(turn.Speaker.Id, new PersonId(to), turn.Speaker.BatchId, wished, cancellationToken) switch
                {
                    LineOutcome.PassedOn done => Texts.Say("LineSent", ("name", done.To.In(turn.Language)), ("words", wished)),
                    LineOutcome.TooMany many => Texts.Say("LineTooMany", ("most", many.Most)),
                    _ => Texts["LineGone"],
                }
                : Texts["LineGone"];
        Wished.Keep(turn, null);
        await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(words), cancellationToken);
    }

    const int LongestShown = 90;

    static string Short(string words) => words.Length <= LongestShown ? words : $"{words[..LongestShown]}…";
}

/// <summary>A line that somebody asked to have passed on.</summary>
public sealed class LineNotice(NameBook names) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(LineNotice));

    public static NoticeDescription Description { get; } = new(typeof(LineNotice), Lines.NoticeKind);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var (card, any) = (new Card(""), false);
        foreach (var subject in subjects)
            if (Lines.Read(subject) is var (from, text) && (await names.OfAsync([from], cancellationToken)) is [var writer])
            {
                card.Item(Texts.Say("LineFrom", ("name", reader.Name(writer.Name, writer.NameEn))), text);
                any = true;
            }
        return any ? card : null;
    }
}
