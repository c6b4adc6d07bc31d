using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Talking.Human;

/// <summary>
/// What people say to a bot beside their business, answered shortly, in the middle of anything, with the names of those who can do more.
/// </summary>
public abstract class HumanConversation(ConversationDescription description, WhoHelps helps) : Conversation(description)
{
    private protected static ConversationDescription Describe(Type conversation, string id, string intent, string triggers) =>
        new(conversation, id, triggers)
        {
            Intents = [intent],
            Anywhere = true,
            Listed = false,
            IsFor = _ => true,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var people = await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        turn.NotHeard = true;
        var (text, ways) = Answer(turn, Names(turn, people.Supervisors), Names(turn, people.Administrators));
        await dialogs.Context.SayAsync(text, ways, cancellationToken);
    }

    /// <param name="turn">Who asks.</param>
    /// <param name="supervisor">Who supervises them; empty for who is no trainee.</param>
    /// <param name="administrator">Who administers the programme, other than they themselves; may be empty.</param>
    protected abstract (string Text, IReadOnlyList<string> Ways) Answer(Turn turn, string supervisor, string administrator);

    /// <summary>The sentence for who has a supervisor, who has an administrator, and who has neither.</summary>
    protected string For(string key, string supervisor, string administrator) =>
        supervisor.Length > 0
            ? Texts.Say($"{key}Supervised", ("supervisor", supervisor), ("administrator", administrator.Length > 0 ? administrator : supervisor))
        : administrator.Length > 0 ? Texts.Say($"{key}Administered", ("administrator", administrator))
        : Texts[$"{key}Alone"];

    static string Names(Turn turn, IReadOnlyList<PersonName> people) => Spoken.Choice([.. people.Take(2).Select(one => one.In(turn.Language))]);
}

/// <summary>"Who are you", 你是机器人吗.</summary>
public sealed class WhoAreYouConversation(WhoHelps helps) : HumanConversation(Description, helps), IDescribed
{
    public static ConversationDescription Description { get; } = Describe(typeof(WhoAreYouConversation), "who-are-you", "who_are_you", "Triggers");

    protected override (string Text, IReadOnlyList<string> Ways) Answer(Turn turn, string supervisor, string administrator) =>
        (
            Texts[
                turn.Speaker.Is(Role.Trainee) ? "WhoTrainee"
                : turn.Speaker.Is(Role.Supervisor) ? "WhoSupervisor"
                : turn.Speaker.Is(Role.Administrator) ? "WhoAdministrator"
                : "WhoOther"
            ],
            turn.WaysOn()
        );
}

/// <summary>"Who can read this?"</summary>
public sealed class PrivacyConversation(WhoHelps helps) : HumanConversation(Description, helps), IDescribed
{
    public static ConversationDescription Description { get; } = Describe(typeof(PrivacyConversation), "privacy", "privacy", "TriggersPrivacy");

    protected override (string Text, IReadOnlyList<string> Ways) Answer(Turn turn, string supervisor, string administrator) =>
        (For("Privacy", supervisor, administrator), turn.WaysOn());
}

/// <summary>"Can I talk to a person?"</summary>
public sealed class PersonWantedConversation(WhoHelps helps) : HumanConversation(Description, helps), IDescribed
{
    public static ConversationDescription Description { get; } = Describe(typeof(PersonWantedConversation), "human", "human", "TriggersHuman");

    protected override (string Text, IReadOnlyList<string> Ways) Answer(Turn turn, string supervisor, string administrator) =>
        (For("Person", supervisor, administrator), turn.WaysOn());
}

/// <summary>"Goodbye", "ok".</summary>
public sealed class ByeConversation(WhoHelps helps) : HumanConversation(Description, helps), IDescribed
{
    public static ConversationDescription Description { get; } = Describe(typeof(ByeConversation), "bye", "bye", "TriggersBye");

    protected override (string Text, IReadOnlyList<string> Ways) Answer(Turn turn, string supervisor, string administrator) => (Texts["Bye"], []);
}

/// <summary>A rude remark.</summary>
public sealed class InsultConversation(WhoHelps helps) : HumanConversation(Description, helps), IDescribed
{
    public static ConversationDescription Description { get; } = Describe(typeof(InsultConversation), "insult", "insult", "TriggersInsult");

    protected override (string Text, IReadOnlyList<string> Ways) Answer(Turn turn, string supervisor, string administrator) =>
        (For("Sorry", supervisor, administrator), [Texts.Shared["Help"]]);
}

/// <summary>Somebody may be in danger: whom to call now, and who of the programme is to know. In the middle of anything.</summary>
public sealed class CrisisConversation(WhoHelps helps) : HumanConversation(Description, helps), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(CrisisConversation), "crisis", "TriggersCrisis")
        {
            Anywhere = true,
            Listed = false,
            IsFor = _ => true,
            // Hours that are logged with such a case are hours.
            ComesFirst = turn =>
                turn.Input is Input.Said && CrisisSaid.IsIn(turn.Words) && turn.Heard?.Names(Speech.Hearing.ThingKind.Length) != true,
        };

    protected override (string Text, IReadOnlyList<string> Ways) Answer(Turn turn, string supervisor, string administrator)
    {
        var person = supervisor.Length > 0 ? supervisor : administrator;
        var line = turn.Speaker.Batch.EmergencyLine?.In(turn.Language) ?? Texts["CrisisNumber"];
        return (person.Length > 0 ? Texts.Say("Crisis", ("line", line), ("person", person)) : Texts.Say("CrisisAlone", ("line", line)), []);
    }
}

/// <summary>Somebody who cannot go on. They hear a person's name, and nothing of what the bot could do.</summary>
public sealed class DistressConversation(WhoHelps helps) : HumanConversation(Description, helps), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(DistressConversation), "distress", "TriggersDistress")
        {
            // "Do you think Zhou Haibo is up to it?" is about somebody else.
            CanBe = turn => turn.Heard?.Names(Speech.Hearing.ThingKind.Person) != true || CrisisSaid.SpeaksOfSelf(turn.Words),
            Intents = ["distress"],
            Anywhere = true,
            Listed = false,
            IsFor = _ => true,
            Fits = turn =>
                turn.Input is Input.Said && (WorrySaid.OfSelf(turn.Words) || WorrySaid.IsWeary(turn.Words))
                    ? Phrase.Whole
                    : Description!.FitsPhrase(turn),
        };

    protected override (string Text, IReadOnlyList<string> Ways) Answer(Turn turn, string supervisor, string administrator) =>
        (For("Hard", supervisor, administrator), []);
}

/// <summary>Somebody still sits at it late: a kind word, and what can wait.</summary>
public sealed class WorkingLateConversation(WhoHelps helps) : HumanConversation(Description, helps), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(WorkingLateConversation), "working-late", "TriggersLate")
        {
            Anywhere = true,
            Listed = false,
            IsFor = _ => true,
            Fits = turn =>
                turn.Input is Input.Said && (WorrySaid.WorksLate(turn.Words) || WorrySaid.AsksOfTiring(turn.Words))
                    ? Phrase.Whole
                    : Description!.FitsPhrase(turn),
            Nears = _ => 0,
        };

    protected override (string Text, IReadOnlyList<string> Ways) Answer(Turn turn, string supervisor, string administrator) =>
        (Texts[WorrySaid.AsksOfTiring(turn.Words) ? "Tireless" : "Late"], turn.WaysOn());
}

/// <summary>What was said before is to count for nothing; nothing is open, and nothing changes.</summary>
public sealed class TakenBackConversation(WhoHelps helps) : HumanConversation(Description, helps), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(TakenBackConversation), "taken-back", "TriggersIgnore")
        {
            Listed = false,
            IsFor = _ => true,
            Fits = turn => turn.Input is Input.Said && WorrySaid.TakesBackWords(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Nears = _ => 0,
        };

    protected override (string Text, IReadOnlyList<string> Ways) Answer(Turn turn, string supervisor, string administrator) =>
        (Texts["Ignored"], [Texts.Shared["Undo"], Texts.Shared["Help"]]);
}

/// <summary>Who is in the batch and in which group is settled by its administrators; a supervisor who wants it otherwise hears so.</summary>
public sealed class RosterConversation(WhoHelps helps) : HumanConversation(Description, helps), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(RosterConversation), "roster", "TriggersRoster")
        {
            Fits = turn =>
                turn.Input is Input.Said && !turn.Speaker.Is(Role.Administrator) && StaffAsked.MovesPerson(turn.Words)
                    ? Phrase.Whole
                    : Description!.FitsPhrase(turn),
            Intents = ["roster", "roster_presence"],
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Supervisor) && !speaker.Is(Role.Administrator),
        };

    protected override (string Text, IReadOnlyList<string> Ways) Answer(Turn turn, string supervisor, string administrator) =>
        (Texts["RosterOthers"], turn.WaysOn());
}

/// <summary>What a batch asks for is changed by its administrators; a supervisor who wants it otherwise hears so.</summary>
public sealed class BatchFileConversation(WhoHelps helps) : HumanConversation(Description, helps), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(BatchFileConversation), "batch-file", "TriggersBatchFile")
        {
            Intents = ["batch_change"],
            Listed = false,
            IsGuessing = _ => true,
            IsFor = speaker => speaker.Is(Role.Supervisor) && !speaker.Is(Role.Administrator),
        };

    protected override (string Text, IReadOnlyList<string> Ways) Answer(Turn turn, string supervisor, string administrator) =>
        (Texts["BatchFileOthers"], turn.WaysOn());
}

/// <summary>A trainee asks for more time for a document; administrators give it.</summary>
public sealed class MoreTimeConversation(WhoHelps helps) : HumanConversation(Description, helps), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(MoreTimeConversation), "more-time", "TriggersMoreTime")
        {
            Intents = ["ask_extension"],
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Trainee) && speaker.Batch.Checklist is { Count: > 0 },
        };

    protected override (string Text, IReadOnlyList<string> Ways) Answer(Turn turn, string supervisor, string administrator)
    {
        // "Tell Mr He for me" may come next.
        LastShown.SaidBefore.Keep(turn, turn.Words.Trim());
        // Which one was said already: what was written can be passed on as it is.
        var named = new ItemsNamed(turn.Speaker.Batch.Checklist ?? []).In(turn.Words).Count > 0;
        return (
            For("MoreTime", administrator.Length > 0 ? "" : supervisor, administrator),
            named ? [Texts["TellForMe"], Texts["Missing"]] : [Texts["Missing"], Texts.Shared["Help"]]
        );
    }
}
