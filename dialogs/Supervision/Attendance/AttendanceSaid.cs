using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

/// <summary>What a line says of who was at a session: "everyone came except Ye Siyu", 马超没来，其他人都到了.</summary>
static class AttendanceSaid
{
    static readonly Texts Texts = new(typeof(AttendanceSaid));

    /// <summary>The draft with what was said; with a trouble when nothing of it was understood.</summary>
    /// <param name="opening">The line asks for the conversation: that it says nothing else is no trouble.</param>
    public static AttendanceDraft Take(AttendanceDraft draft, AttendanceView view, string words, bool opening)
    {
        if (Has(words, "NobodyWords"))
            return draft with { Absent = [.. view.Booked.Select(booked => booked.Who.Id.Value)] };
        var (absent, understood, late) = (draft.Absent.ToList(), false, false);
        if (AttendanceReader.Excepted(words) is var (except, rest) && Named(view, except) is { Count: > 0 } missing)
        {
            words = rest;
            if (Has(except, "LateWords"))
                late = true;
            else
                (absent, understood) = ([.. missing], true);
        }
        foreach (var clause in AttendanceReader.Clauses(words).Where(clause => clause.Any(char.IsLetterOrDigit)))
        {
            var named = Named(view, clause);
            var numbered = Has(clause, "AbsentWords") ? Numbered(view, clause) : null;
            if (named.Count == 0 && numbered is { } number)
                named = [number];
            if (named.Count == 0)
                understood |= Has(clause, "EveryoneWords");
            // Who came late was there: a length beside a name is not everybody's.
            else if (Has(clause, "LateWords"))
                late = true;
            else if (Has(clause, "AbsentWords"))
                (absent, understood) = ([.. absent.Union(named)], true);
            else if (Has(clause, "OnlyWords"))
                (absent, understood) = ([.. view.Booked.Select(booked => booked.Who.Id.Value).Except(named)], true);
            else if (Has(clause, "CameWords"))
                (absent, understood) = ([.. absent.Except(named)], true);
        }
        if (!understood && !late && !opening && LengthReader.Read(words) is { Value: { } minutes })
            return draft with { Minutes = minutes };
        return draft with
        {
            Absent = absent,
            Trouble =
                late ? "LateIsThere"
                : understood || opening ? null
                : "NotTaken",
        };
    }

    /// <summary>Whether it is asked who was there, and nothing is said of it.</summary>
    public static bool Asks(string words) => Has(words, "AsksWords");

    /// <summary>A question about who came, and attendance of which something is said: more than any other's opening.</summary>
    public static double Fits(string words) =>
        Asks(words) ? Phrase.Whole
        : Has(words, "AttendanceWords") && (Has(words, "AbsentWords") || Has(words, "CameWords")) ? Understood
        : 0;

    const double Understood = 0.97;

    static List<Guid> Named(AttendanceView view, string words)
    {
        var people = new PeopleVocabulary(view.Booked.Select(booked => new PersonNames(booked.Who.Id.Value, booked.Who.Name, booked.Who.NameEn)));
        return [.. NameReader.Find(words, people).Where(name => name.Kind == FoundKind.One).Select(name => name.Only).Distinct()];
    }

    static Guid? Numbered(AttendanceView view, string words) =>
        AttendanceReader.Number(words) is { } number and >= 1 && number <= view.Booked.Count ? view.Booked[number - 1].Who.Id.Value : null;

    static bool Has(string words, string key) =>
        Phrase.Fold(words) is var folded && Texts.LinesInBoth(key).Any(line => folded.Contains(Phrase.Fold(line), StringComparison.Ordinal));
}
