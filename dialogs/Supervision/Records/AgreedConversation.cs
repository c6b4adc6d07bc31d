using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Records;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.Records;

/// <summary>What was agreed last time: a trainee asks of their own sessions, a supervisor also by a trainee's name or a group's.</summary>
public sealed class AgreedConversation(RecordShelf shelf, TraineeFinder trainees) : Conversation(Description), IDescribed
{
    const int MostOffered = 5;

    static readonly IReadOnlyList<string> Signs = [.. new Texts(typeof(AgreedConversation)).LinesInBoth("AgreedSigns").Select(Phrase.Fold)];

    public static ConversationDescription Description { get; } =
        new(typeof(AgreedConversation), "agreed", "TriggersAgreed")
        {
            Intents = ["last_agreed"],
            IsGuessing = _ => true,
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Trainee) || speaker.Is(Role.Administrator),
            Fits = Fits,
        };

    /// <summary>A name may stand anywhere in the question.</summary>
    static double Fits(Turn turn) =>
        Math.Max(
            Description.FitsPhrase(turn),
            turn.Words.Length > 0 && Signs.Any(sign => turn.Folded.Contains(sign, StringComparison.Ordinal)) ? QuestionSigns.Asked(turn) : 0
        );

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (who, batch) = (turn.Speaker.Id, turn.Speaker.BatchId);
        var whom =
            turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator)
                ? await trainees.FindAsync(who, batch, turn.Words, cancellationToken)
                : new Whom.Nobody([]);
        if (whom is Whom.Several several)
        {
            var names = several.Trainees.Take(MostOffered).Select(person => turn.NameOf(person.Name, person.NameEn)).ToList();
            await dialogs.Context.SayAsync(
                Texts.Say("AgreedWithWhom", ("names", Spoken.Choice(names))),
                names.Select(name => Texts.Say("AgreedWith", ("name", name))),
                cancellationToken
            );
            return;
        }
        var (with, group) = ((whom as Whom.One)?.Trainee.Id, (whom as Whom.Group)?.Named.Id);
        if (await shelf.LastAgreedAsync(who, batch, with, group, cancellationToken) is not { Record: { } record } view)
        {
            await dialogs.Context.SayAsync(Texts["NothingAgreed"], [Texts["ListTitle"], Texts.Shared["Help"]], cancellationToken);
            return;
        }
        var words = new SessionWords(turn);
        var card = new Card(turn.Memory.NewCard())
            .Title(Texts.Say("AgreedTitle", ("when", words.When(view.Session)), ("names", Spoken.All([.. view.Came.Select(words.Name)]))))
            .Text(record.Agreed);
        if (record.Next.Length > 0)
            card.Item(Texts["PartNext"], record.Next);
        card.Hint(RecordCard.State(view, turn)).Buttons(new Button(Texts["OpenRecord"], RecordVerbs.Open.About(view.Session.Id)));
        await RecordsConversation.ShowAsync(dialogs, turn, card, view, cancellationToken);
    }
}
