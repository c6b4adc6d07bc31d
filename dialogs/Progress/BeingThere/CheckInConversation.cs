using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.BeingThere;

/// <summary>A trainee types the code that is shown at a class, and is in.</summary>
public sealed class CheckInConversation(CheckIns checkIns) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(CheckInConversation), "check-in")
        {
            Intents = ["check_in"],
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.ComesAsGuest,
            Theme = Theme.Progress,
            Seldom = _ => true,
            // Six digits alone are an answer where one is asked for.
            Fits = turn =>
                turn.Input is Input.Said && CheckInReader.CodeIn(turn.Words) is not null
                    ? CheckInReader.IsAlone(turn.Words)
                        ? Phrase.Opening
                        : Phrase.Whole
                    : Description!.FitsPhrase(turn),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (CheckInReader.CodeIn(turn.Words) is { } code)
            await EnterAsync(dialogs, turn, code, cancellationToken);
        else
            await TellAsync(dialogs, turn, cancellationToken);
    }

    async Task EnterAsync(DialogContext dialogs, Turn turn, string code, CancellationToken cancellationToken)
    {
        var words = new SessionWords(turn);
        var outcome = await checkIns.EnterAsync(turn.Speaker.AsTrainee(), code, cancellationToken);
        var said = outcome switch
        {
            ArrivalOutcome.In { Again: true } came => Texts.Say("InAgain", ("what", words.TopicOf(came.Session)), ("time", words.Until(came.At))),
            ArrivalOutcome.In { LateMinutes: > 0 } came => Texts.Say(
                "InLate",
                ("what", words.TopicOf(came.Session)),
                ("time", words.Until(came.At)),
                ("late", Spoken.Length(came.LateMinutes))
            ),
            ArrivalOutcome.In came => Texts.Say("In", ("what", words.TopicOf(came.Session)), ("time", words.Until(came.At))),
            ArrivalOutcome.LetIn { As.Missed: { } missed } made => Texts.Say(
                "InMakesUp",
                ("what", words.TopicOf(made.Session)),
                ("time", words.Until(made.At)),
                ("when", words.When(missed))
            ),
            ArrivalOutcome.LetIn guest => Texts.Say("InAsGuestNoClassHours", ("what", words.TopicOf(guest.Session)), ("time", words.Until(guest.At))),
            ArrivalOutcome.NotExpected not => Texts.Say("NotExpected", ("what", words.TopicOf(not.Session)), ("name", words.Name(not.Holder))),
            ArrivalOutcome.InAfterTold told => Texts.Say("InAfterTold", ("what", words.TopicOf(told.Session))),
            ArrivalOutcome.TakenOff off => Texts.Say("TakenOff", ("what", words.TopicOf(off.Session))),
            ArrivalOutcome.Wrong wrong => Spoken.Sentences([
                Texts.Say("WrongCode", ("what", words.TopicOf(wrong.Session))),
                Texts.Say("WrongLeft", ("count", wrong.Left)),
            ]),
            ArrivalOutcome.Wait wait => Texts.Say("WaitCode", ("time", words.Until(wait.Until))),
            _ => Texts["NoneOpen"],
        };
        await dialogs.Context.SayAsync(
            Spoken.Sentence(said),
            [Texts.Shared[turn.Speaker.ComesAsGuest ? "OpenClasses" : "Classes"], Texts.Shared["Help"]],
            cancellationToken
        );
    }

    /// <summary>Whether they are in, and what to type.</summary>
    async Task TellAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var words = new SessionWords(turn);
        var said = await checkIns.StateAsync(turn.Speaker.AsTrainee(), cancellationToken) switch
        {
            null => Texts["NoneOpen"],
            (var session, null) => Texts.Say("NotInYet", ("what", words.TopicOf(session))),
            (var session, { } came) => Texts.Say("InAgain", ("what", words.TopicOf(session)), ("time", words.Until(came.At))),
        };
        await dialogs.Context.SayAsync(
            Spoken.Sentence(said),
            [Texts.Shared[turn.Speaker.ComesAsGuest ? "OpenClasses" : "Classes"], Texts.Shared["Help"]],
            cancellationToken
        );
    }
}
