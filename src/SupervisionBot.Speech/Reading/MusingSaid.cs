using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Something is only thought about: "what if we do it on the 26th", "maybe we could move it", 要是改到26号呢, 不如取消算了. Nothing is to be done yet, and
/// nothing that does harm may follow from it.
/// </summary>
public static partial class MusingSaid
{
    public static bool Is(string text) => Muses().IsMatch(text);

    /// <summary>It is about another time, or about not holding it.</summary>
    public static bool OfChanging(string text) => Is(text) && Changing().IsMatch(text);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\bwhat if\b|\bwhat (?:would happen|happens) if\b|\b(?:maybe|perhaps)\b|\b(?:could|should|shall|might) (?:we|i)\b"
            + @"|\bwe (?:could|might|should maybe|may want)\b|\bwould it (?:be|help|make sense|work)\b"
            + @"|\b(?:thinking|wondering|toying|tempted)\b|\bsuppose\b|\bhow about (?:we|if)\b"
            + @"|(?:要是|如果|假如)[^。]*(?:呢|怎么样|怎样|会怎|[?？])|不如|要不(?!然)|或许|也许|是不是(?:应该|该|要)|要不要|该不该|在(?:想|考虑)|考虑一?下",
        Plain
    )]
    private static partial Regex Muses();

    [GeneratedRegex(
        @"\b(?:move|shift|push|postpone|reschedule|change|cancel|call(?:ed)? off|drop|scrap|skip)\w*\b|\b(?:do|did|have|had|held|hold|make"
            + @"|made) it (?:on|at"
            + @"|in|next|this|later|earlier)\b|\binstead\b|改|挪|换|调|推|提前|延|取消|停|不(?:办|上|搞|去)",
        Plain
    )]
    private static partial Regex Changing();
}
