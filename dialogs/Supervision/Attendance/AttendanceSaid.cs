using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

/// <summary>What a line says of who was at a session: "everyone came except Ye Siyu", 马超没来，其他人都到了.</summary>
static class AttendanceSaid
{
    static readonly Texts Texts = new(typeof(AttendanceSaid));

    /// <summary>The draft with what was said; with a trouble when nothing of it was understood.</summary>
    /// <param name="opening">The line asks for the conversation: that it says nothing else is no trouble.</param>
    public static AttendanceDraft Take(AttendanceDraft draft, AttendanceView view, string words, TimeZoneInfo zone, bool opening)
    {
        var all = view.Booked.Select(booked => booked.Who.Id.Value).ToList();
        if (Has(words, "NobodyWords"))
            return draft with { Absent = all };
        var (absent, understood, late) = (draft.Absent.ToList(), false, false);
        if (AttendanceReader.Excepted(words) is var (except, rest) && Named(view, except) is { Count: > 0 } missing)
        {
            words = rest;
            if (Has(except, "LateWords") && Parted(draft, view, missing, except, zone) is { } parts)
            {
                draft = parts;
                understood = true;
            }
            else if (Has(except, "LateWords"))
                late = true;
            else
                (absent, understood) = ([.. missing], true);
        }
        HashSet<Guid> touched = understood ? [.. absent] : [];
        var (left, minutes) = (new List<string>(), (int?)null);
        var beside = new List<string>();
        foreach (var clause in Clauses(view, words).Where(clause => !AttendanceReader.IsWhy(clause)))
        {
            var named = Named(view, clause);
            var numbered = Has(clause, "AbsentWords") ? Numbered(view, clause) : null;
            if (named.Count == 0 && numbered is { } number)
                named = [number];
            if (AttendanceReader.EndIn(clause) is { } ended && (named.Count == 0 || AttendanceReader.SaysOthers(clause)))
                minutes = AttendanceReader.MinutesTo(ended, LocalSpan.Of(view.Session.Span, zone).From) ?? minutes;
            if (named.Count == 0 && touched.Count > 0 && AttendanceReader.SaysOthers(clause))
                named = [.. all.Except(touched)];
            // "She was there after all": of the one who is ticked off.
            if (named.Count == 0 && absent is [var only] && AttendanceReader.SaysOneOfThem(clause) && Has(clause, "CameWords"))
                named = [only];
            touched.UnionWith(named);
            if (named.Count == 0 && Has(clause, "EveryoneWords"))
                (absent, understood) = (understood || Has(clause, "AbsentWords") ? absent : [], true);
            else if (named.Count == 0 && AttendanceReader.SaysLate(clause))
                late = true;
            else if (named.Count == 0 && AttendanceReader.LengthIn(clause) is { } length)
                minutes = length;
            else if (named.Count == 0)
                beside.AddRange(understood && !Has(clause, "AttendanceWords") && !AttendanceReader.IsOrder(clause) ? [clause.Trim()] : []);
            // Who came late was there: a length beside a name is not everybody's.
            else if (named.Count > 0 && Parted(draft, view, named, clause, zone) is { } parted)
            {
                draft = parted;
                absent = [.. absent.Except(named)];
                understood = true;
            }
            else if (Has(clause, "LateWords"))
                (absent, late) = ([.. absent.Except(named)], true);
            else if (Has(clause, "AbsentWords"))
                (absent, understood) = ([.. absent.Union(named)], true);
            else if (Has(clause, "OnlyWords") && !AttendanceReader.AddsSomebody(words))
                (absent, understood) = ([.. all.Except(named)], true);
            else if (SaysCame(clause))
                (absent, understood) = ([.. absent.Except(named)], true);
            else if (!Has(clause, "AttendanceWords"))
                left.Add(clause.Trim());
        }
        // Whoever puts right what another has told says why: what stands beside it, and is about nobody's being there, is that.
        return draft with
        {
            Why = AttendanceReader.WhyIn(words) ?? (beside.Count == 0 ? draft.Why : string.Join(Texts.Shared["ListSeparator"], beside)),
            Absent = absent,
            Minutes = late ? draft.Minutes : minutes ?? draft.Minutes,
            Left = left.Count == 0 ? null : Spoken.Quoted(left),
            Trouble =
                late ? "LateIsThere"
                : understood && Has(words, "ReasonWords") ? "NotWhyAway"
                : understood || opening || minutes is not null || left.Count > 0 ? null
                : "NotTaken",
        };
    }

    /// <summary>With what is said of those who were there for a part of a class; null when nothing of it is said, or no part can be of it.</summary>
    static AttendanceDraft? Parted(AttendanceDraft draft, AttendanceView view, List<Guid> named, string words, TimeZoneInfo zone)
    {
        var at = LocalSpan.Of(view.Session.Span, zone);
        if (!view.Session.Kind.IsTaught() || AttendanceReader.PartIn(words, at.From, at.To) is not { } said)
            return null;
        var parts = draft.Parts.ToDictionary(one => one.Who, one => one.Part);
        foreach (var who in named)
        {
            var known = view.Booked.First(one => one.Who.Id.Value == who).Arrived?.MissedOf(view.Session.Span);
            var before = parts.GetValueOrDefault(who) ?? known ?? MissedPart.None;
            parts[who] = new MissedPart(said.Late ?? before.Late, said.Early ?? before.Early);
        }
        return parts.Values.Any(part => part.Late + part.Early >= view.Session.Minutes)
            ? null
            : draft with
            {
                Parts = [.. parts.Select(one => new PartSaid(one.Key, one.Value.Late, one.Value.Early))],
            };
    }

    /// <summary>
    /// What is said of one or several together. Names alone wait for what is said of them: 海波 丽娟都来了; everybody has their own: sarah请假 马超没来.
    /// </summary>
    static List<string> Clauses(AttendanceView view, string words)
    {
        List<string> clauses = [];
        var (open, heading) = ("", "");
        foreach (
            var piece in AttendanceReader
                .Clauses(words)
                .SelectMany(AttendanceReader.Phrases)
                .SelectMany(phrase => Each(view, phrase))
                .Where(each => each.Any(char.IsLetterOrDigit))
        )
        {
            var joins = SaysState(piece) && !AttendanceReader.SaysOthers(piece) && (Named(view, piece).Count > 0 || !Has(piece, "EveryoneWords"));
            var isBare = !SaysState(piece) && Named(view, piece).Count > 0 && !AttendanceReader.SaysOthers(piece);
            // 来了三个 海波丽娟和sarah: what was said before is of those who follow it.
            if (isBare && heading.Length > 0)
                clauses.Add($"{heading} {piece}");
            else if (isBare)
                open += $"{piece} ";
            else
            {
                if (open.Length > 0 && !joins)
                    clauses.Add(open);
                clauses.Add(joins ? open + piece : piece);
                heading = SaysState(piece) && Named(view, piece).Count == 0 && open.Length == 0 && !IsOfAll(piece) ? piece : "";
                open = "";
            }
        }
        if (open.Length > 0)
            clauses.Add(open);
        return clauses;
    }

    /// <summary>"Siyu was there and He Wei wasn't" is two clauses, "Siyu and He Wei came" is one; who is named after a state has their own.</summary>
    static IEnumerable<string> Each(AttendanceView view, string words)
    {
        if (AttendanceReader.Joined(words) is { Count: > 1 } parts && parts.All(part => SaysState(part) && Named(view, part).Count > 0))
            return parts;
        List<string> each = [];
        var from = 0;
        foreach (var at in NameReader.Places(words, Vocabulary(view)).Select(one => one.Start))
            if (at > from && SaysState(words[from..at]) && NameReader.Places(words[from..at], Vocabulary(view)).Count > 0 && SaysState(words[at..]))
            {
                each.Add(words[from..at]);
                from = at;
            }
        return [.. each, words[from..]];
    }

    static bool SaysState(string words) => Has(words, "LateWords") || Has(words, "AbsentWords") || SaysCame(words);

    static bool IsOfAll(string words) => Has(words, "EveryoneWords") || AttendanceReader.SaysOthers(words);

    static bool SaysCame(string words) => Has(words, "CameWords") || AttendanceReader.SaysIn(words);

    /// <summary>Whether somebody who is named came late or left early.</summary>
    public static bool IsLate(AttendanceView view, string words) => AttendanceReader.SaysLate(words) && Named(view, words).Count > 0;

    /// <summary>Whether it is asked who was there, and nothing is said of it.</summary>
    public static bool Asks(string words) => AsksWho(words) || SessionReader.IsQuestion(AfterQuestion(words));

    /// <summary>"Everybody except Huang Meiling, who was ill" asks nothing.</summary>
    static bool AsksWho(string words) => Has(AttendanceReader.Excepted(words)?.Without ?? words, "AsksWords");

    /// <summary>"Who came on 8 March? Everybody" says it.</summary>
    static string AfterQuestion(string words) =>
        words.LastIndexOfAny(['?', '？']) is >= 0 and var mark && words[(mark + 1)..].Trim() is { Length: > 0 } rest ? rest : words;

    /// <summary>A question about who came, and attendance of which something is said: more than any other's opening.</summary>
    public static double Fits(string words) =>
        AttendanceReader.AsksChanges(words) ? 0
        : AsksWho(words) ? Phrase.Whole
        : Has(words, "AttendanceWords") && (Has(words, "AbsentWords") || Has(words, "CameWords")) ? Understood
        : 0;

    const double Understood = 0.97;

    static List<Guid> Named(AttendanceView view, string words)
    {
        var people = Vocabulary(view);
        return
        [
            .. words
                .Split([' ', '、'])
                .Where(part => part.Any(Scripts.IsCjk))
                .Prepend(words)
                .SelectMany(part => NameReader.Find(part, people))
                .Where(name => name.Kind == FoundKind.One)
                .Select(name => name.Only)
                .Distinct(),
        ];
    }

    static PeopleVocabulary Vocabulary(AttendanceView view) =>
        new(view.Booked.Select(booked => new PersonNames(booked.Who.Id.Value, booked.Who.Name, booked.Who.NameEn)));

    static Guid? Numbered(AttendanceView view, string words) =>
        AttendanceReader.Number(words) is { } number and >= 1 && number <= view.Booked.Count ? view.Booked[number - 1].Who.Id.Value : null;

    static bool Has(string words, string key) => Texts.SaidIn(key, Phrase.Fold(words));
}
