namespace SupervisionBot.Core.Hours;

/// <summary>The credits of one kind that count, added up.</summary>
/// <param name="Times">How often: sessions, visits, classes attended; 1 or more for something passed.</param>
/// <param name="TimesMissed">Likewise what took place without them.</param>
public sealed record CreditTotal(CreditKind Kind, int Times = 0, int Minutes = 0, int ClassHours = 0, int TimesMissed = 0, int ClassHoursMissed = 0)
{
    internal bool IsEmpty => (Times, Minutes, ClassHours, TimesMissed, ClassHoursMissed) == (0, 0, 0, 0, 0);

    internal CreditTotal Plus(Credit credit, int sign) =>
        credit.Missed
            ? this with
            {
                TimesMissed = TimesMissed + sign,
                ClassHoursMissed = ClassHoursMissed + sign * credit.ClassHours,
            }
            : this with
            {
                Times = Times + sign,
                Minutes = Minutes + sign * credit.Minutes,
                ClassHours = ClassHours + sign * credit.ClassHours,
            };
}
