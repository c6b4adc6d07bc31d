using System.Text.RegularExpressions;
using SupervisionBot.Core.Batches;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Enquiries;

/// <summary>
/// Reads what those who look after others ask about what is stored: "who has logged nothing in November", "sessions per supervisor since September",
/// 出勤不到八成的有谁. What something is to be done with is no question, and null; so is what asks for less than it takes to look it up.
/// </summary>
/// <param name="named">Whether the sentence names somebody.</param>
public sealed partial class EnquiryReader(string text, ReadingContext context, Func<bool> named)
{
    const int Longest = 200;

    readonly string plain = Sentence.PlainOf(text).Replace('’', '\'');

    /// <summary>The question; null when it is none of these.</summary>
    public static Enquiry? Read(string text, ReadingContext context, Func<bool> named) =>
        text.Length > Longest ? null : new EnquiryReader(text, context, named).Read();

    /// <summary>Whether what is joined to a question asks no more than that one is answered with: "… and how many hours".</summary>
    public static bool GoesOn(string joined) => Joined().IsMatch(Sentence.PlainOf(joined));

    Enquiry? Read()
    {
        if (!(Asks().IsMatch(plain) || Enough().IsMatch(plain)) || Acts().IsMatch(plain) || OfOneself().IsMatch(plain))
            return null;
        if ((OfClassHours() ?? OfItems() ?? OfRolls() ?? OfSessions() ?? OfTrainees()) is not { } read)
            return null;
        return read with
        {
            Group = GroupNamed().Match(plain) is { Success: true } group ? text.Substring(group.Index, group.Length) : null,
            NotTaken = NotTaken(read),
        };
    }

    Enquiry.OfItems? OfItems() => EachItem().IsMatch(plain) ? new Enquiry.OfItems() : null;

    Enquiry.OfRoll? OfRolls()
    {
        var session = SessionKindIn();
        if (named() && LastTime().IsMatch(plain) && (Absent().IsMatch(plain) || Present().IsMatch(plain)) && !Hours().IsMatch(plain))
            return new Enquiry.OfRoll(true) { Session = session ?? TaughtIn(), Absent = true };
        if (Absent().IsMatch(plain) && WhichPast().IsMatch(plain) && (session ?? TaughtIn()) is { } missed && !Hours().IsMatch(plain))
            return new Enquiry.OfRoll(true)
            {
                Session = missed,
                Absent = true,
                Period = Past(),
            };
        if (
            Present().IsMatch(plain)
            && Who().IsMatch(plain)
            && (
                (session ?? TaughtIn()) is not null
                    ? WhichPast().IsMatch(plain) || Weekday().IsMatch(plain)
                    // A part of the day tells one class from another, and the roll of that is another's.
                    : Weekday().IsMatch(plain) && !PartOfDay().IsMatch(plain) && Past() is { Kind: PeriodKind.Day }
            )
            && !LogWords().IsMatch(plain)
        )
            return new Enquiry.OfRoll(true) { Session = session ?? TaughtIn(), Period = Past() };
        if (Excused().IsMatch(plain) && (TaughtIn() ?? session) is { } away && (Who().IsMatch(plain) || HowManyPeople().IsMatch(plain)))
            return new Enquiry.OfRoll(false)
            {
                Session = away,
                Absent = true,
                Period = ToCome(),
            };
        return
            Coming().IsMatch(plain)
            && !AttendanceAsked.HowManyCame(plain)
            && !Absent().IsMatch(plain)
            && !Hours().IsMatch(plain)
            && (ToCome(), TaughtIn() ?? session) is var (period, kind)
            && (period ?? (object?)kind) is not null
            ? new Enquiry.OfRoll(false) { Session = kind, Period = period }
            : null;
    }

    Enquiry? OfSessions()
    {
        // One of them that is pointed at is opened where its people stand.
        if (Lying().IsMatch(plain) || (ThatOne().IsMatch(plain) && !Dated().IsMatch(plain)))
            return null;
        if (
            Held().IsMatch(plain)
            || (SessionsWord().IsMatch(plain) && By() == GroupedBy.Supervisor && !Free().IsMatch(plain) && !Full().IsMatch(plain))
        )
            return new Enquiry.OfHeld(By() == GroupedBy.Supervisor ? GroupedBy.Supervisor : GroupedBy.Kind, Own: By() != GroupedBy.Supervisor)
            {
                Period = Past(),
            };
        if (named() && Published().IsMatch(plain) && SessionsWord().IsMatch(plain))
            return new Enquiry.OfSessions(Occupied.Any) { Session = SessionKindIn(), Period = ToCome() };
        if (!SessionsWord().IsMatch(plain) && !Waits().IsMatch(plain) && !Topics().IsMatch(plain))
            return null;
        var occupied =
            Waits().IsMatch(plain) ? Occupied.Waited
            : Topics().IsMatch(plain) && Booked().IsMatch(plain) ? Occupied.Booked
            : Empty().IsMatch(plain) ? Occupied.Empty
            : Free().IsMatch(plain) ? Occupied.Free
            : Full().IsMatch(plain) ? Occupied.Full
            : (Occupied?)null;
        return occupied is { } how
            ? new Enquiry.OfSessions(how)
            {
                Session = SessionKindIn(),
                BySupervisor = how == Occupied.Free,
                Period = ToCome(),
            }
            : null;
    }

    Enquiry? OfTrainees()
    {
        var (length, isBound, kind) = Named();
        if (Cancelled().IsMatch(plain) && !named())
            return new Enquiry.OfTrainees(Measured.Cancelled)
            {
                Extreme = Extreme.Most,
                Most = TopIn(),
                Period = Past(),
            };
        if (Share().IsMatch(plain) && PercentIn() is { } share)
            return new Enquiry.OfTrainees(Measured.ClassHours) { Threshold = share, Period = Past() };
        if (named() && Share().IsMatch(plain) && !Hours().IsMatch(plain))
            return new Enquiry.OfTrainees(SessionKindIn() is null ? Measured.ClassHours : Measured.Supervision)
            {
                Session = SessionKindIn(),
                Period = Past(),
            };
        if (named() && LastLogged().IsMatch(plain) && Logs().IsMatch(plain))
            return new Enquiry.OfTrainees(Measured.Hours) { LastDay = true };
        if (Returned().IsMatch(plain) && Materials().IsMatch(plain) && Who().IsMatch(plain))
            return new Enquiry.OfTrainees(Measured.Materials) { Standing = Standing.Returned };
        if (NoMaterials().IsMatch(plain))
            return new Enquiry.OfTrainees(Measured.Materials) { Nothing = true };
        if (MoreMissing().Match(plain) is { Success: true } more && NumberIn(more.Groups["n"].Value) is { } least)
            return new Enquiry.OfTrainees(Measured.Materials)
            {
                Threshold = new Threshold(least + (more.Groups["more"].Success ? 1 : 0), int.MaxValue),
            };
        if (NeverThere().IsMatch(plain) && Who().IsMatch(plain) && !LogWords().IsMatch(plain))
            return new Enquiry.OfTrainees(Measured.Supervision)
            {
                Nothing = true,
                Attended = true,
                Session = SessionKindIn(),
                Period = Past(),
            };
        if (NotBooked().IsMatch(plain) && Who().IsMatch(plain) && !Materials().IsMatch(plain) && !LogWords().IsMatch(plain))
            return new Enquiry.OfTrainees(Measured.Supervision)
            {
                Nothing = true,
                Session = SessionKindIn(),
                Lately = ForLong().IsMatch(plain),
                WithAsker = WithMe().IsMatch(plain),
                // "Booked in December" is of the December that comes.
                Period =
                    ForLong().IsMatch(plain) ? EnquiryPeriods.Lately(context.Today)
                    : Past() is { } past && past.To < context.Today.AddMonths(-2) ? ToCome() ?? past
                    : Past(),
            };
        if (named() && HowOften().IsMatch(plain) && Met().IsMatch(plain) && !LogWords().IsMatch(plain))
            return new Enquiry.OfTrainees(Measured.Supervision)
            {
                Session = SessionKindIn(),
                Period = Past(),
                WithAsker = WithMe().IsMatch(plain),
            };
        if (EachPerson().IsMatch(plain) && SessionKindIn() is { } each && TimesWord().IsMatch(plain))
            return new Enquiry.OfTrainees(Measured.Supervision) { Session = each, Period = Past() };
        return OfHours(length, isBound, kind);
    }

    Enquiry? OfHours(LengthRange? length, bool isBound, string? kind)
    {
        if (!(Hours().IsMatch(plain) || Doing().IsMatch(plain)) || Taught().IsMatch(plain) || Lying().IsMatch(plain))
            return null;
        if (OneDay().IsMatch(plain) && length is not null && Who().IsMatch(plain))
            return new Enquiry.OfDays(new Threshold(length.Least, length.Most)) { Period = Past() };
        var hours = new Enquiry.OfTrainees(Measured.Hours)
        {
            Kind = kind,
            Standing = StandingIn(),
            Period = Past(),
        };
        if (
            Who().IsMatch(plain)
            && None().IsMatch(plain)
            && !Half().IsMatch(plain)
            && (hours.Period is not null || kind is not null || Ever().IsMatch(plain))
            && Logs().IsMatch(plain)
        )
            return hours with { Nothing = true };
        if (Who().IsMatch(plain) && (Half().IsMatch(plain) ? HalfOf() : PercentIn()) is { } part)
            return hours with { Threshold = part };
        if (Who().IsMatch(plain) && length is not null && isBound && (hours.Period is not null || kind is not null || Listed().IsMatch(plain)))
            return hours with { Threshold = new Threshold(length.Least, length.Most) };
        if (WhoAlone().IsMatch(plain) && (Least().IsMatch(plain) || Most().IsMatch(plain)))
            return hours with { Extreme = Least().IsMatch(plain) ? Extreme.Least : Extreme.Most, Most = TopIn() };
        if (By() is { } by && by != GroupedBy.Trainee)
            return hours with { By = by, Kind = by == GroupedBy.Group ? null : hours.Kind };
        if (HowMany().IsMatch(plain) && hours.Standing is not null && hours.Period is not null && !named())
            return hours;
        return named() && hours.Period is not null && Doing().IsMatch(plain) ? hours with { By = GroupedBy.Kind } : null;
    }

    GroupedBy? By() =>
        ByWhat().Match(plain) is not { Success: true } by ? null
        : by.Groups["kind"].Success ? GroupedBy.Kind
        : by.Groups["month"].Success ? GroupedBy.Month
        : by.Groups["supervisor"].Success ? GroupedBy.Supervisor
        : by.Groups["group"].Success ? GroupedBy.Group
        : GroupedBy.Trainee;

    Period? Past() => EnquiryPeriods.Past(text, context.Today, context.ChineseFirst);

    Period? ToCome() => EnquiryPeriods.ToCome(text, context.Today, context.ChineseFirst);

    /// <summary>What a length is compared with, and the kind of work.</summary>
    (LengthRange? Length, bool IsBound, string? Kind) Named()
    {
        var said = PickReader.Named(text, context);
        var length =
            said.Lengths is [var range] ? range
            : said is { Lengths: [], Minutes: [var minutes] } ? new LengthRange(minutes, int.MaxValue)
            : null;
        return (length, said.Lengths.Count > 0, said.Types is [var only] ? only : null);
    }

    Threshold? PercentIn() =>
        Percent().Match(plain) is { Success: true } said && NumberIn(said.Groups["n"].Value) is { } n
            ? Bounded(said, said.Groups["tenths"].Success ? n * 10 : n)
            : null;

    /// <summary>Less than half, unless more is said.</summary>
    Threshold HalfOf() => Over().IsMatch(plain) && !None().IsMatch(plain) ? new Threshold(50, int.MaxValue, true) : new Threshold(0, 49, true);

    Threshold? Bounded(Match said, int percent) =>
        Under().IsMatch(plain[..said.Index]) || Below().IsMatch(plain[(said.Index + said.Length)..]) ? new Threshold(0, percent - 1, true)
        : Over().IsMatch(plain[..said.Index]) || Above().IsMatch(plain[(said.Index + said.Length)..]) ? new Threshold(percent, int.MaxValue, true)
        : null;

    SessionKind? SessionKindIn() =>
        GroupSession().IsMatch(plain) ? SessionKind.Group
        : Individual().IsMatch(plain) ? SessionKind.Individual
        : null;

    SessionKind? TaughtIn() =>
        Visit().IsMatch(plain) ? SessionKind.Visit
        : Taught().IsMatch(plain) ? SessionKind.Class
        : null;

    Standing? StandingIn() =>
        ApprovedWord().IsMatch(plain) ? Standing.Approved
        : WaitingWord().IsMatch(plain) ? Standing.Waiting
        : ReturnedWord().IsMatch(plain) ? Standing.Returned
        : null;

    int? TopIn() => Top().Match(plain) is { Success: true } top ? NumberIn(top.Groups["n"].Value) : null;

    static int? NumberIn(string words) => EnglishWords.Number(words) ?? NumberText.Integer(words);

    /// <summary>What is said and cannot be asked of this: it is named in the answer.</summary>
    List<string> NotTaken(Enquiry read)
    {
        List<string> left = [];
        if (
            read is Enquiry.OfTrainees { What: not Measured.Hours } or Enquiry.OfHeld
            && (ApprovedWord().Match(plain) is { Success: true } state)
            && read is not Enquiry.OfTrainees { What: Measured.Materials }
        )
            left.Add(text.Substring(state.Index, state.Length));
        if (Without().Match(plain) is { Success: true } without)
            left.Add(text.Substring(without.Index, without.Length).Trim());
        return left;
    }
}
