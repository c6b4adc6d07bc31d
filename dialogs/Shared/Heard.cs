using SupervisionBot.Speech.Hearing;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>What a sentence was heard as.</summary>
/// <param name="Guesses">All that can be wanted, the likeliest first.</param>
/// <param name="Things">What it names, in the order of their places.</param>
public sealed record Heard(IReadOnlyList<Guess> Guesses, IReadOnlyList<Thing> Things)
{
    /// <summary>From here on the words are taken for what they probably are.</summary>
    public const double Likely = 0.45;

    /// <summary>From here on it is believed against a phrase that stands in the words.</summary>
    public const double Sure = 0.7;

    /// <summary>Below this it is hardly what was meant.</summary>
    public const double Hardly = 0.15;

    /// <summary>Enough for what comes near by its form as well.</summary>
    public const double Imaginable = 0.05;

    /// <summary>What is no wish to this bot: small talk, other people's matters, half sentences.</summary>
    public const string None = "none";

    /// <summary>How likely it is that one of these is wanted.</summary>
    public double Of(IReadOnlyList<string> intents)
    {
        var sum = 0.0;
        foreach (var guess in Guesses)
            if (intents.Contains(guess.Intent))
                sum += guess.Probability;
        return sum;
    }

    /// <summary>The likeliest of these; empty when there are none.</summary>
    public string First(IReadOnlyList<string> intents) => Guesses.FirstOrDefault(guess => intents.Contains(guess.Intent)).Intent ?? "";

    public bool Names(ThingKind kind) => Things.Any(thing => thing.Kind == kind);
}
