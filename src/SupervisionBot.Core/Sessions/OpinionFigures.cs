using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>How often each mark was given.</summary>
/// <param name="Spread">The first is how often 1 was given.</param>
public sealed record OpinionFigures(IReadOnlyList<int> Spread)
{
    public int Count => Spread.Sum();

    public double Mean => Spread.Select((times, at) => times * (at + 1)).Sum() / (double)Count;

    internal static OpinionFigures Of(IEnumerable<int> marks)
    {
        var spread = new int[Opinion.Best];
        foreach (var mark in marks)
            spread[mark - 1]++;
        return new OpinionFigures(spread);
    }

    internal OpinionFigures Plus(OpinionFigures other) => new([.. Spread.Zip(other.Spread, (one, more) => one + more)]);
}

/// <summary>What a class was worth to those who were there.</summary>
/// <param name="Facts">Who taught it as a guest, and the rest that is known of it.</param>
/// <param name="Asked">How many were asked.</param>
/// <param name="Given">How many have answered.</param>
/// <param name="Figures">Null while they are fewer than <see cref="Opinions.Enough"/>: it could be seen who said what.</param>
/// <param name="Sentences">In no order that says anything.</param>
public sealed record ClassOpinions(
    Session Session,
    PersonName Holder,
    LessonFacts Facts,
    int Asked,
    int Given,
    OpinionFigures? Figures,
    IReadOnlyList<string> Sentences
);

/// <summary>What came of an opinion.</summary>
public abstract record OpinionOutcome
{
    OpinionOutcome() { }

    public sealed record Kept(Session Session) : OpinionOutcome;

    /// <summary>They had said it before: the first counts.</summary>
    public sealed record Already(Session Session) : OpinionOutcome;

    /// <summary>Longer ago than <see cref="Opinions.Open"/>.</summary>
    public sealed record TooLate(Session Session) : OpinionOutcome;

    /// <summary>They were not asked, or were not there after all.</summary>
    public sealed record NotThere : OpinionOutcome;
}
