using Microsoft.Bot.Builder;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hearing;

/// <summary>
/// A name that nobody has, and that sounds like that of exactly one whom the speaker may mean: 周海博 for 周海波. What only tells is told of that one,
/// and it is said; before anything else it is asked.
/// </summary>
public sealed class NameSlips(KnownNames names, TraineeFinder trainees, WhosWho people, Ears ears, Choosing choosing)
{
    static readonly Texts Texts = Texts.Shared;

    /// <summary>The whole sentence with the name that was asked about.</summary>
    static readonly Remembered<string?> Asked = new("name-asked", null);

    /// <summary>True where it was asked whether that one is meant: nothing else is done with the words.</summary>
    public async ValueTask<bool> AskAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var asked = Asked.In(turn);
        Asked.Keep(turn, null);
        if (asked is not null && turn.AnsweredBefore is null && AnswerReader.Read(turn.Words) is Answer.Yes)
        {
            turn.Say(asked);
            return false;
        }
        if (
            !turn.Words.Any(Scripts.IsCjk)
            || Phrase.Colon(turn.Words) >= 0
            || await FoundAsync(turn, cancellationToken) is not var (start, end, name)
        )
            return false;
        var (said, whole) = (turn.Words[start..end], turn.Words[..start] + name + turn.Words[end..]);
        var meant = turn.Saying(whole);
        await ears.ListenAsync(meant, cancellationToken);
        var (wanted, fit) = choosing.Choose(meant, null, takes: false, AskedFor.Anything);
        if (wanted is null || fit < Phrase.Opening)
            return false;
        if (wanted.OnlyTells || SessionReader.IsQuestion(whole))
        {
            turn.Say(whole);
            await context.SayAsync(Texts.Say("TakenForName", ("said", said), ("name", name)), null, cancellationToken);
            return false;
        }
        Asked.Keep(turn, whole);
        turn.NotHeard = true;
        await context.SayAsync(Texts.Say("IsItName", ("said", said), ("name", name)), [whole], cancellationToken);
        return true;
    }

    async ValueTask<(int Start, int End, string Name)?> FoundAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (who, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        var everybody = await names.OfAsync(batch, cancellationToken);
        if (!NameSounds.MayBe(turn.Words, everybody.Names))
            return null;
        List<string> known = [.. (await people.HoldingAsync(who, batch, Role.Supervisor, cancellationToken)).Select(one => one.Name)];
        if (!turn.Speaker.Is(Role.Trainee))
            known.AddRange((await trainees.MentionedAsync(who, batch, turn.Words, cancellationToken)).Select(one => one.Name));
        return NameSounds.Slip(turn.Words, known, everybody);
    }
}
