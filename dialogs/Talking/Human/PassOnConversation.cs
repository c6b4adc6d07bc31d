using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Talking.Human;

/// <summary>
/// "Tell Mr He for me", 你帮我问问司徒老师呗: what a trainee said – here or just before – can be sent to who supervises them or runs the programme.
/// </summary>
public sealed class PassOnConversation(OpenConversations conversations) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(PassOnConversation), "pass-on", "TriggersPassOn")
        {
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Trainee),
            Fits = turn =>
                Math.Max(Description!.FitsPhrase(turn), turn.Input is Input.Said && PassOnSaid.Read(turn.Words) is not null ? Phrase.Surely : 0),
            Nears = _ => 0,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        turn.NotHeard = true;
        var helping = (NotHereConversation)conversations.Open(NotHereConversation.Description);
        var line = PassOnSaid.Read(turn.Words) is { What: { Length: > 0 } what } ? what : LastShown.SaidBefore.In(turn);
        if (line is not null)
            await helping.OfferLineAsync(dialogs, turn, Texts["PassOnTitle"], line, cancellationToken);
        else
        {
            var names = (await helping.MeantAsync(turn, cancellationToken)).Select(one => one.In(turn.Language));
            await dialogs.Context.SayAsync(Texts.Say("PassOnWhat", ("names", Spoken.All([.. names]))), turn.WaysOn(), cancellationToken);
        }
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
