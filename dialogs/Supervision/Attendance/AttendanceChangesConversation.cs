using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

/// <summary>Who changed what of attendance, and why: an administrator and whoever tells it of others, a trainee of their own.</summary>
public sealed class AttendanceChangesConversation(AttendanceHistory history, TraineeFinder trainees) : Conversation(Description), IDescribed
{
    const int MostShown = 8;

    public static ConversationDescription Description { get; } =
        new(typeof(AttendanceChangesConversation), "attendance-changes", "TriggersChanges")
        {
            Theme = Theme.Supervision,
            Listed = false,
            OnlyTells = true,
            Nears = _ => 0,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator) || speaker.Is(Role.Trainee),
            Fits = turn => turn.Input is Input.Said && AttendanceReader.AsksChanges(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var tells = turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator);
        var administers = turn.Speaker.Is(Role.Administrator);
        var named = tells ? await NamedAsync(turn, cancellationToken) : [];
        if (named is null)
        {
            await dialogs.Context.SayAsync(Texts.Say("ChangesNotYours", ("name", Strangers.Names(turn).First())), turn.WaysOn(), cancellationToken);
            return;
        }
        List<PersonId>? people =
            !tells ? [turn.Speaker.Id]
            : named.Count > 0 ? named.ConvertAll(one => one.Id)
            : null;
        var sought = new HeldSought(turn);
        var all = (await history.OfAsync(tells ? turn.Speaker.AsHost() : null, turn.Speaker.BatchId, people, sought.Within, cancellationToken))
            .Where(one => sought.Fits(one.Session))
            .ToList();
        if (all.Count == 0)
        {
            var names = Spoken.All([.. named.Select(one => turn.NameOf(one.Name, one.NameEn))]);
            await dialogs.Context.SayAsync(
                !tells ? Texts["ChangesNoneOwn"]
                    : named.Count > 0 ? Texts.Say(administers ? "ChangesNoneOf" : "ChangesNoneOfHeld", ("names", names))
                    : Texts[administers ? "ChangesNone" : "ChangesNoneHeld"],
                turn.WaysOn(),
                cancellationToken
            );
            return;
        }
        var words = new SessionWords(turn);
        var card = new Card(turn.Memory.NewCard()).Title(Texts[tells && !administers ? "ChangesTitleHeld" : "ChangesTitle"]);
        foreach (var one in all.Take(MostShown))
            card.Item(
                Texts.Say("ChangesWho", ("name", words.Name(one.Who)), ("session", AttendanceCard.Which(one.Session, words))),
                string.Join('\n', one.Answers.Select(answer => Line(answer, words)))
            );
        if (all.Count > MostShown)
            card.Hint(Texts.Say("MoreChanges", ("count", all.Count - MostShown)));
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    /// <summary>The trainees who are named; null where somebody is named who is none of theirs.</summary>
    async Task<List<TraineeName>?> NamedAsync(Turn turn, CancellationToken cancellationToken)
    {
        var own = await trainees.MentionedAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Words, cancellationToken);
        List<TraineeName> named = [];
        foreach (var name in Strangers.Names(turn))
        {
            var meant = PickReader.Named(name, turn.Reading(TraineeFinder.Vocabulary(own))).People;
            if (meant.Count == 0)
                return null;
            named.AddRange(own.Where(one => meant.Contains(one.Id.Value)));
        }
        return named;
    }

    string Line(AttendanceAnswer answer, SessionWords words)
    {
        var line = Texts.Say(
            !answer.There ? "ChangeAway"
                : answer.Part is null || answer.Part == MissedPart.None ? "ChangeThere"
                : "ChangePart",
            ("at", Spoken.Sentence(words.Until(answer.At))),
            ("who", words.Name(answer.By)),
            ("part", Part(answer.Part ?? MissedPart.None))
        );
        return answer.Why is { } why ? Texts.Say("ChangeWhy", ("change", line), ("why", why)) : line;
    }

    string Part(MissedPart part) =>
        Texts.Say(
            part.Early == 0 ? "PartLate"
                : part.Late == 0 ? "PartEarly"
                : "PartBoth",
            ("late", Spoken.Length(part.Late)),
            ("early", Spoken.Length(part.Early))
        );
}
