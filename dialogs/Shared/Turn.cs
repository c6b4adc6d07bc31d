using System.Globalization;
using Microsoft.Bot.Builder;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>Who is speaking, in the batch that runs now.</summary>
/// <param name="Zone">The person's own zone, or the batch's.</param>
public sealed record Speaker(
    PersonId Id, string Name, string NameEn, TimeZoneInfo Zone, BatchId BatchId, BatchDescription Batch, int? NeededMinutes, IReadOnlyList<Role> Roles)
{
    public bool Is(Role role) => Roles.Contains(role);

    public Trainee AsTrainee() => new(Id, BatchId, Batch, Zone, NeededMinutes);

    /// <summary>What to call them: the name as they write it, or in Latin letters when the talk is in English.</summary>
    public string NameIn(Language language) => language == Language.English && NameEn.Length > 0 ? NameEn : Name;
}

/// <summary>What came in: words, a press on a card, files, or the start of a conversation.</summary>
public abstract record Input
{
    Input()
    {
    }

    public sealed record Said(string Text) : Input;

    /// <param name="Verb">What the button does, for instance <c>hours.undo</c>.</param>
    /// <param name="Card">The card that it was on.</param>
    /// <param name="Subject">What it is about: an id, or empty.</param>
    public sealed record Pressed(string Verb, string Card, string Subject) : Input;

    public sealed record Sent(int Files) : Input;

    public sealed record Arrived : Input;

    /// <summary>A message that was sent before says something else now.</summary>
    public sealed record Edited(string Text) : Input;

    /// <summary>The bot was removed from the conversation.</summary>
    public sealed record Left : Input;
}

/// <summary>One turn of a talk, as the dialogs see it: who, what, when, in which language, and what the bot remembers of the talk.</summary>
public sealed class Turn(Speaker speaker, Input input, Language language, DateTimeOffset now, TimeSpan sinceLast, TalkMemory memory)
{
    const int LongestCompared = 200;

    string? folded;

    public Speaker Speaker { get; } = speaker;

    public Input Input { get; } = input;

    public Language Language { get; private set; } = language;

    public DateTimeOffset Now { get; } = now;

    /// <summary>Time since the talk's last turn; zero for the first.</summary>
    public TimeSpan SinceLast { get; } = sinceLast;

    public TalkMemory Memory { get; } = memory;

    /// <summary>What the bot remembered of the talk could not be read: the talk starts again.</summary>
    public bool LostTrack { get; set; }

    /// <summary>The person was told what was left half-finished.</summary>
    public bool WelcomedBack { get; set; }

    /// <summary>The words that came in; empty for anything else.</summary>
    public string Words => Input is Input.Said said ? said.Text : "";

    /// <summary>The words without case, width and punctuation, for comparing with phrases.</summary>
    public string Folded => folded ??= Phrase.Fold(Words.Length > LongestCompared ? Words[..LongestCompared] : Words);

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Speaker.Zone).DateTime);

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
