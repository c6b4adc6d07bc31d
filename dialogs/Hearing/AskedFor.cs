namespace SupervisionBot.Dialogs.Hearing;

/// <summary>What the question that is open waits for.</summary>
public enum AskedFor
{
    /// <summary>Nothing is open, or any answer is one.</summary>
    Anything,

    /// <summary>What can be named: a sentence that surely wants something else is no answer, although it names such a thing.</summary>
    Things,

    /// <summary>Free words – a text, an aim: a question or a wish that the bot knows is none of them.</summary>
    Words,

    /// <summary>The reason of what is all but done: a question that the bot knows is none, and is answered beside it.</summary>
    Reason,
}
