using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Enquiries;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.GroupProgress;

/// <summary>Somebody is worried about a trainee: a kind word, what may help to see, and a way to talk. Nothing is written, nobody is told.</summary>
public sealed class WorryConversation(Outlooks outlooks, CreditDays credits, WhosWho people, EnquiryDesk desk) : Conversation(Description), IDescribed
{
    /// <summary>Of so many weeks it is said what was logged.</summary>
    const int Weeks = 4;

    public static ConversationDescription Description { get; } =
        new(typeof(WorryConversation), "worry", "TriggersWorry")
        {
            Intents = ["worry"],
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = turn => turn.Input is Input.Said && WorrySaid.OfOther(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Nears = _ => 0,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        // Whatever else was said of them is for the ear, and for no list.
        turn.NotHeard = true;
        var speaker = turn.Speaker;
        var card = new Card(turn.Memory.NewCard());
        var who = await NamedAsync(turn, cancellationToken);
        // What was asked comes before the kind word.
        if (who is { } asked && await LastAsync(asked, turn, cancellationToken) is { } last)
            card.Text(last);
        card.Text(Texts["Worry"]);
        if (who is { } named)
        {
            var name = named.Name.In(turn.Language);
            if (await FactsAsync(named.Name.Id, name, turn, cancellationToken) is { Count: > 0 } facts)
            {
                foreach (var fact in facts)
                    card.Text(fact);
                card.Buttons(new Button(Texts.Say("WorryStanding", ("name", name)), TraineesVerbs.Open.About(named.Name.Id)));
            }
            else
                card.Text(
                    Texts.Say(
                        "WorryOthers",
                        ("name", name),
                        ("supervisors", Spoken.All([.. named.SupervisedBy.Select(one => one.In(turn.Language))]))
                    )
                );
        }
        else if (Said(turn) is [var unknown, ..])
            card.Text(Texts.Say("WorryUnknown", ("name", unknown)));
        if (speaker.Is(Role.Supervisor))
            card.Buttons(new Button(Texts["WorrySlot"], PublishVerbs.Another));
        await dialogs.Context.ShowAsync(card.Hint(Texts["WorryPrivate"]), null, cancellationToken);
    }

    /// <summary>The day of their last entry; null where the speaker may not know of it.</summary>
    async Task<string?> LastAsync(KnownPerson who, Turn turn, CancellationToken cancellationToken)
    {
        var speaker = turn.Speaker;
        var scope = new EnquiryScope(speaker.Id, speaker.BatchId, speaker.Batch, speaker.Zone, turn.Today) { Only = [who.Name.Id] };
        var found = await desk.TraineesAsync(new Enquiry.OfTrainees(Measured.Hours) { LastDay = true }, scope, cancellationToken);
        var name = who.Name.In(turn.Language);
        return found.Found switch
        {
            [{ Last: { } day }, ..] => Texts.Say("WorryLast", ("name", name), ("day", Spoken.Date(day, turn.Today))),
            [_, ..] => Texts.Say("WorryNever", ("name", name)),
            _ => null,
        };
    }

    /// <summary>The trainee who is named; "he" is nobody's name.</summary>
    async Task<KnownPerson?> NamedAsync(Turn turn, CancellationToken cancellationToken)
    {
        foreach (var words in Said(turn))
            if (
                (await people.NamedAsync(turn.Speaker.Id, turn.Speaker.BatchId, words, cancellationToken)).FirstOrDefault(one =>
                    one.Role == Role.Trainee
                ) is
                { } one
            )
                return one;
        return null;
    }

    static List<string> Said(Turn turn) =>
        [
            .. (turn.Heard?.Things ?? [])
                .Where(thing => thing.Kind == ThingKind.Person)
                .Select(thing => turn.Words[thing.Start..thing.End])
                .Where(words => words.Length > 1 && !Pronouns.Contains(words, StringComparer.OrdinalIgnoreCase)),
        ];

    /// <summary>Where somebody is expected and can be missed.</summary>
    static readonly CreditKind[] Expected = [CreditKind.GroupSession, CreditKind.IndividualSession, CreditKind.ClassHours];

    static readonly string[] Pronouns = ["he", "she", "they", "him", "her"];

    async Task<IReadOnlyList<string>> FactsAsync(PersonId trainee, string name, Turn turn, CancellationToken cancellationToken)
    {
        var speaker = turn.Speaker;
        if (await outlooks.OfAsync(speaker.Id, trainee, speaker.BatchId, speaker.Batch, turn.Today, cancellationToken) is not { } outlook)
            return [];
        var weeks = outlook.Weeks.Where(week => week.Monday <= turn.Today).TakeLast(2 * Weeks).Select(week => (long)week.Logged).ToList();
        List<string> facts =
        [
            Texts.Say(
                "WorryHours",
                ("name", name),
                ("now", Spoken.Length(weeks.TakeLast(Weeks).Sum())),
                ("before", Spoken.Length(weeks.SkipLast(Weeks).Sum()))
            ),
        ];
        var days = await credits.OfAsync(trainee, speaker.BatchId, Expected, cancellationToken);
        var missed = days.Where(one => one.Missed).Select(one => one.Day).Distinct().ToList();
        facts.Add(
            missed.Count == 0
                ? Texts["WorryMissedNone"]
                : Texts.Say("WorryMissed", ("days", Spoken.All([.. missed.Select(day => Spoken.ShortDate(day, turn.Today))])))
        );
        return facts;
    }
}
