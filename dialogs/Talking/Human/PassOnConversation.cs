using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Talking.Human;

/// <summary>
/// "Tell Mr He for me", 你帮我问问司徒老师呗: what a trainee said – here or just before – can be sent to who supervises them or runs the programme. The
/// line that is shown goes at a yes in any words, and may be worded anew before.
/// </summary>
public sealed class PassOnConversation(SessionBoard board, OpenConversations conversations) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(PassOnConversation), "pass-on", "TriggersPassOn")
        {
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Trainee),
            ComesFirst = turn => turn.Input is Input.Said && NotHereConversation.LineInView(turn) is not null && IsOfLine(turn.Words),
            Fits = turn =>
                Math.Max(
                    Description!.FitsPhrase(turn),
                    turn.Input is Input.Said && (PassesOn(turn) || PassOnSaid.ToldNobody(turn.Words)) ? Phrase.Surely : 0
                ),
            Nears = _ => 0,
        };

    /// <summary>Who cannot come, or wants a place, is heard as that.</summary>
    static bool PassesOn(Turn turn) =>
        PassOnSaid.Read(turn.Words) is { } said && !AbsenceReader.Misses(said.What, bare: false) && !PassOnSaid.Nudges(turn.Words);

    static bool IsOfLine(string words) => PassOnSaid.Sends(words) || PassOnSaid.IsManner(words) || PassOnSaid.Reworded(words) is not null;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        turn.NotHeard = true;
        var helping = (NotHereConversation)conversations.Open(NotHereConversation.Description);
        if (NotHereConversation.LineInView(turn) is { } shown && IsOfLine(turn.Words))
        {
            await OfLineAsync(dialogs, turn, helping, shown, cancellationToken);
            return;
        }
        var line =
            PassOnSaid.ToldNobody(turn.Words) || PassOnSaid.Read(turn.Words) is not { What: { Length: > 0 } what }
                ? LastShown.SaidBefore.In(turn)
                : what;
        if (line is not null)
            await helping.OfferLineAsync(dialogs, turn, await TitleAsync(turn, line, cancellationToken), line, cancellationToken);
        else
        {
            var names = (await helping.MeantAsync(turn, cancellationToken)).Select(one => one.In(turn.Language));
            await dialogs.Context.SayAsync(Texts.Say("PassOnWhat", ("names", Spoken.All([.. names]))), turn.WaysOn(), cancellationToken);
        }
    }

    /// <summary>It is sent, worded anew, or it is said that nobody but the writer changes its words.</summary>
    async Task OfLineAsync(DialogContext dialogs, Turn turn, NotHereConversation helping, string shown, CancellationToken cancellationToken)
    {
        var card = turn.Memory.LastCard!;
        var sends = card.Buttons.Where(button => button.Verb == LineVerbs.Send).ToList();
        if (PassOnSaid.Reworded(turn.Words) is { } other)
            await helping.OfferLineAsync(dialogs, turn, Texts["LineReworded"], other, cancellationToken, to: Shown(sends));
        else if (PassOnSaid.IsManner(turn.Words))
            await helping.OfferLineAsync(dialogs, turn, Texts["LineManner"], shown, cancellationToken, to: Shown(sends));
        else if (sends is [var one])
        {
            var pressed = new Input.Pressed(one.Verb, card.Card, one.Subject);
            turn.Press(pressed);
            await helping.PressedAsync(dialogs, turn, pressed, cancellationToken);
        }
        else
            await helping.OfferLineAsync(dialogs, turn, Texts["LineWhom"], shown, cancellationToken);
    }

    /// <summary>Whom the card offered it to.</summary>
    static IReadOnlyList<Guid> Shown(IEnumerable<Button> sends) =>
        [.. sends.Select(button => Guid.TryParse(button.Subject, CultureInfo.InvariantCulture, out var to) ? to : Guid.Empty)];

    /// <summary>A line about a day on which they have nothing booked says so before it goes.</summary>
    async Task<string> TitleAsync(Turn turn, string line, CancellationToken cancellationToken)
    {
        if (PassOnSaid.ToldNobody(turn.Words))
            return Texts["PassOnToldNobody"];
        if (
            SessionReader.Sought(line, turn.Today, turn.Language == Language.Chinese) is not { } sought
            || sought.From != sought.To
            || sought.From < turn.Today
            || !BookingSaid.IsOfComing(line)
            || (await board.MineAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).Any(view => sought.Fits(turn, view.Session))
        )
            return Texts["PassOnTitle"];
        return Texts.Say("PassOnNotBooked", ("day", Spoken.ComingDay(sought.From, turn.Today)));
    }
}

/// <summary>Somebody finds the answers too long: 你回得好啰嗦.</summary>
public sealed class ShorterConversation(WhoHelps helps) : HumanConversation(Description, helps), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ShorterConversation), "shorter", "TriggersShorter")
        {
            Anywhere = true,
            Listed = false,
            IsFor = _ => true,
            Fits = turn => turn.Input is Input.Said && WorrySaid.FindsTooLong(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Nears = _ => 0,
        };

    protected override (string Text, IReadOnlyList<string> Ways) Answer(Turn turn, string supervisor, string administrator) => (Texts["Shorter"], []);
}
