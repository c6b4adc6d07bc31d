namespace SupervisionBot.Dialogs.Shared;

/// <summary>What the question that is open waits for.</summary>
public enum AskedFor
{
    /// <summary>Any answer is one: the conversation itself knows what is none.</summary>
    Anything,

    /// <summary>
    /// What can be named – a day, a length, one of a list: a sentence that surely wants something else is no answer, although it names such a thing.
    /// </summary>
    Things,

    /// <summary>Free words – a text, an aim: a question or a wish that the bot knows is none of them.</summary>
    Words,

    /// <summary>The reason of what is all but done: a question that the bot knows is none, and is answered beside it.</summary>
    Reason,
}
