using System.Globalization;
using Microsoft.Bot.Builder;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Hearing;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>Who is speaking, in the batch that runs now.</summary>
/// <param name="Zone">The person's own zone, or the batch's.</param>
public sealed record Speaker(
    PersonId Id,
    string Name,
    string NameEn,
    TimeZoneInfo Zone,
    BatchId BatchId,
    BatchDescription Batch,
    int? NeededMinutes,
    IReadOnlyList<Role> Roles
)
{
    /// <summary>Beside what they do now they are an alumnus of another batch.</summary>
    public bool AlsoAlumnus { get; init; }

    /// <summary>The day on which they left, by their clock; null for who is there. They have no role, and what is their own to read.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>A former trainee: has a record to read.</summary>
    public bool IsFormer => AlsoAlumnus || Is(Role.Alumnus);

    /// <summary>Comes to a class as a guest: a former trainee who is in no training now.</summary>
    public bool ComesAsGuest => IsFormer && !Is(Role.Trainee);

    public bool Is(Role role) => Roles.Contains(role);

    public Reviewer AsReviewer() => new(Id, BatchId, Batch, NeededMinutes);

    public SessionHost AsHost() => new(Id, BatchId, Batch, Zone);

    public Trainee AsTrainee() => new(Id, BatchId, Batch, Zone, NeededMinutes);

    /// <summary>What to call them: the name as they write it, or in Latin letters when the talk is in English.</summary>
    public string NameIn(Language language) => language == Language.English && NameEn.Length > 0 ? NameEn : Name;
}

/// <summary>What came in: words, a press on a card, files, or the start of a conversation.</summary>
public abstract record Input
{
    Input() { }

    public sealed record Said(string Text) : Input
    {
        /// <summary>The last message was changed into this.</summary>
        public bool InPlace { get; init; }
    }

    /// <param name="Verb">What the button does, as it stood on the card; it may be nobody's.</param>
    /// <param name="Card">The card that it was on.</param>
    /// <param name="Subject">What it is about: an id, or empty.</param>
    public sealed record Pressed(Verb Verb, string Card, string Subject) : Input
    {
        /// <summary>The name of the line that can be written on a card.</summary>
        public const string Line = "words";

        /// <summary>What was written on it; empty for nothing.</summary>
        public string Words { get; init; } = "";
    }

    /// <summary>Files that came with a message, fetched and stored, and the words beside them.</summary>
    public sealed record Sent(IReadOnlyList<SentFile> Files, string Text) : Input
    {
        /// <summary>Those that could not be fetched.</summary>
        public IReadOnlyList<LostFile> Lost { get; init; } = [];
    }

    /// <summary>The answer to a file that was offered.</summary>
    /// <param name="Place">Where the channel says that it goes (JSON); empty when they do not want it, or when it is no place to bring a file
    /// to.</param>
    public sealed record Consented(OfferId Offer, bool Accepted, string Place) : Input;

    public sealed record Arrived : Input;

    /// <summary>A message that was sent before says something else now.</summary>
    public sealed record Edited(string Text) : Input;

    /// <summary>The last message was deleted.</summary>
    public sealed record Deleted : Input;

    /// <summary>The bot was removed from the conversation.</summary>
    public sealed record Left : Input;
}

/// <summary>One turn of a talk, as the dialogs see it: who, what, when, in which language, and what the bot remembers of the talk.</summary>
public sealed class Turn(Speaker speaker, Input input, Language language, DateTimeOffset now, TimeSpan sinceLast, TalkMemory memory)
{
    const int LongestCompared = 200;

    string? folded;
    Lazy<Heard>? hearing;
    ConversationDescription? wanted;
    readonly Dictionary<Delegate, object?> read = [];

    public Speaker Speaker { get; } = speaker;

    public Input Input { get; private set; } = input;

    public Language Language { get; private set; } = language;

    public DateTimeOffset Now { get; } = now;

    /// <summary>Time since the talk's last turn; zero for the first.</summary>
    public TimeSpan SinceLast { get; } = sinceLast;

    public TalkMemory Memory { get; } = memory;

    /// <summary>Key of the talk.</summary>
    public string Talk { get; init; } = "";

    /// <summary>What the bot remembered of the talk could not be read: the talk starts again.</summary>
    public bool LostTrack { get; set; }

    /// <summary>The person was told what was left half-finished.</summary>
    public bool WelcomedBack { get; set; }

    /// <summary>The card shown last came with the last answer: what is said now may be about it.</summary>
    public bool CardIsNew { get; set; }

    /// <summary>Id of the conversation that answered before: "it" is what that showed; null when it was none.</summary>
    public string? AnsweredBefore { get; set; }

    /// <summary>What to call somebody: the name as they write it, or in Latin letters when the talk is in English.</summary>
    public string NameOf(string name, string nameEn) => Language == Language.English && nameEn.Length > 0 ? nameEn : name;

    /// <summary>The words that came in; empty for anything else.</summary>
    public string Words =>
        Input switch
        {
            Input.Said said => said.Text,
            Input.Sent sent => sent.Text,
            _ => "",
        };

    /// <summary>A conversation has taken the files that came with the message: they stay.</summary>
    public bool FilesTaken { get; set; }

    /// <summary>The words without case, width and punctuation, for comparing with phrases.</summary>
    public string Folded => folded ??= Phrase.Fold(Words.Length > LongestCompared ? Words[..LongestCompared] : Words);

    /// <summary>What the words were heard as, worked out when somebody asks; null when nothing was typed.</summary>
    public Heard? Heard => hearing?.Value;

    /// <summary>
    /// What of its <see cref="ConversationDescription.Intents"/> is wanted of the conversation that begins; empty when nothing was typed.
    /// </summary>
    public string Intent => wanted is null ? "" : Heard?.First(wanted.Intents) ?? "";

    public void Hear(Func<Heard> hear) => hearing = new Lazy<Heard>(hear, LazyThreadSafetyMode.None);

    public void Want(ConversationDescription conversation) => wanted = conversation;

    public DateOnly Today => LocalTime.Day(Now, Speaker.Zone);

    /// <summary>Goes on as if these words were typed.</summary>
    public void Say(string words)
    {
        (Input, folded, hearing) = (new Input.Said(words), null, null);
        read.Clear();
    }

    /// <summary>What a reader makes of the words, worked out once however many conversations ask.</summary>
    /// <param name="reader">Looks at the turn's words, day and language only, and is always the same object.</param>
    public T Once<T>(Func<Turn, T> reader)
    {
        if (!read.TryGetValue(reader, out var known))
            read.Add(reader, known = reader(this));
        return (T)known!;
    }

    /// <summary>The same turn, had only these words been typed: to look at them.</summary>
    public Turn Saying(string words) =>
        new(Speaker, new Input.Said(words), Language, Now, SinceLast, Memory) { Talk = Talk, AnsweredBefore = AnsweredBefore };

    /// <summary>What was typed stands on a button: it counts as a press.</summary>
    public void Press(Input.Pressed pressed) => (Input, IsTyped) = (pressed, true);

    /// <summary>What counts as a press was typed: whoever types looks at the end of the talk, not at a card further up.</summary>
    public bool IsTyped { get; private set; }

    /// <summary>
    /// The answer says that nothing was understood, or that it is not for this person or nothing of
    /// this bot's; or the words are kept as they stand. What they name makes no difference.
    /// </summary>
    public bool NotHeard { get; set; }

    /// <summary>What the words name that the answer neither shows nor keeps.</summary>
    public IReadOnlyList<string> Unused { get; set; } = [];

    /// <summary>What the answer was found by and need not show: the topic of the class that is moved.</summary>
    public HashSet<ThingKind> Took { get; } = [];

    /// <summary>Nothing that the words name has to be seen in the answer.</summary>
    public void TakeAll() => Took.UnionWith(Enum.GetValues<ThingKind>());

    /// <summary>A numbered list of answers was shown in this turn.</summary>
    public bool HasNumbered { get; set; }

    /// <summary>The number of a listed answer was typed: it counts as its words.</summary>
    public void HearNumber()
    {
        if (Input is not Input.Said said || !int.TryParse(Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return;
        if (number < 1 || number > Memory.Numbered.Count)
            return;
        (Input, folded) = (said with { Text = Memory.Numbered[number - 1] }, null);
        read.Clear();
    }

    /// <summary>Goes on in this language: what is said from here on and what the culture formats.</summary>
    public void Speak(Language language)
    {
        Language = language;
        SetCulture(language);
    }

    /// <summary>The culture for the rest of this asynchronous flow.</summary>
    public static void SetCulture(Language language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language.Tag());

    public static Turn Of(ITurnContext context) =>
        context.TurnState.Get<Turn>() ?? throw new InvalidOperationException("The turn was not begun by the turn pipeline.");
}
