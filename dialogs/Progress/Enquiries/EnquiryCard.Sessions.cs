using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Enquiries;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Enquiries;

/// <summary>Sessions that were held, those to come, and who was or will be there.</summary>
partial class EnquiryCard
{
    public Card Held(Enquiry.OfHeld of, IReadOnlyList<HeldLine> lines)
    {
        var all = Texts.Say(
            "Load",
            ("count", Texts.Say(lines.Sum(line => line.Sessions) == 1 ? "OneSession" : "Sessions", ("count", lines.Sum(line => line.Sessions)))),
            ("length", Spoken.Length(lines.Sum(line => line.Minutes)))
        );
        var card = Titled(
            Texts.Say(
                "HowMuch",
                ("what", WithGroup(Texts.Say("InPeriod", ("what", Texts[of.Own ? "HeldOwn" : "HeldBySupervisor"]), ("period", Period())))),
                ("length", all)
            )
        );
        if (of.By == GroupedBy.Kind)
            foreach (var line in lines.Where(line => line.Kind is not null))
                card.Facts((SessionWords.Kind(line.Kind!.Value), Load(line.Sessions, line.Minutes)));
        else
            foreach (var host in lines.GroupBy(line => line.Host))
                card.Facts((host.Key.In(turn.Language), Kinds([.. host])));
        return card.Hint(Texts["HeldOnly"]);
    }

    static string Load(int sessions, long minutes) =>
        sessions == 0
            ? Texts["NoSession"]
            : Texts.Say(
                "Load",
                ("count", Texts.Say(sessions == 1 ? "OneSession" : "Sessions", ("count", sessions))),
                ("length", Spoken.Length(minutes))
            );

    static string Kinds(IReadOnlyList<HeldLine> lines)
    {
        var all = Load(lines.Sum(line => line.Sessions), lines.Sum(line => line.Minutes));
        var (group, individual) = (Count(SessionKind.Group), Count(SessionKind.Individual));
        return group > 0 && individual > 0 ? Texts.Say("LoadKinds", ("load", all), ("individual", individual), ("group", group)) : all;

        int Count(SessionKind kind) => lines.Where(line => line.Kind == kind).Sum(line => line.Sessions);
    }

    public Card Sessions(Enquiry.OfSessions of, SessionsFound found)
    {
        var meant = Texts[
            of.Occupied switch
            {
                Occupied.Empty => "SessionsEmpty",
                Occupied.Free => "SessionsFree",
                Occupied.Full => "SessionsFull",
                Occupied.Waited => "SessionsWaited",
                Occupied.Any => "SessionsAny",
                _ => "SessionsBooked",
            }
        ];
        var what = WithGroup(Texts.Say("InPeriod", ("what", meant), ("period", asked.Period is null ? Texts["FromNow"] : Period())));
        if (found.Found.Count == 0)
            return Titled(Texts.Say(found.Of == 0 ? "NoSessionsAtAll" : "NoSuchSession", ("what", what), ("of", found.Of)));
        if (of.BySupervisor)
            return Places(what, found);
        var card = Titled(Texts.Say("SessionsOf", ("what", what), ("count", found.Count), ("of", found.Of)));
        foreach (var one in found.Found.Take(MostRows))
        {
            var line = Texts.Say(
                words.IsOwn(one.Host) ? "LineSession" : "LineSessionWith",
                ("when", words.When(one.Session)),
                ("kind", EntryWords.InSentence(SessionWords.Kind(one.Session.Kind))),
                ("name", one.Host.In(turn.Language))
            );
            if (words.IsOwn(one.Host))
                card.Row(line, People(of, one), new Button("", HostVerbs.Open.About(one.Session.Id)));
            else
                card.Item(
                    line,
                    People(of, one) is { Length: > 0 } people ? people : Texts.Say("PlacesTaken", ("taken", one.Booked), ("places", one.Places))
                );
        }
        return found.Count > MostRows ? card.Hint(Texts.Say("MoreRows", ("count", found.Count - MostRows))) : card;
    }

    string People(Enquiry.OfSessions of, ComingSession one) =>
        of.Occupied is Occupied.Booked or Occupied.Waited
            ? Spoken.All([
                .. one.Attenders.Select(attender =>
                    of.Occupied == Occupied.Waited ? attender.Who.In(turn.Language)
                    : attender.Topic.Length > 0 ? Texts.Say("About", ("name", attender.Who.In(turn.Language)), ("topic", attender.Topic))
                    : Texts.Say("AboutNothing", ("name", attender.Who.In(turn.Language)))
                ),
            ])
        : one.Places > 1 ? Texts.Say("PlacesTaken", ("taken", one.Booked), ("places", one.Places))
        : "";

    /// <summary>How many places are free, by supervisor.</summary>
    Card Places(string what, SessionsFound found)
    {
        var card = Titled(Texts.Say("PlacesOf", ("what", what), ("count", found.Found.Sum(one => one.Free))));
        foreach (var host in found.Found.GroupBy(one => one.Host))
            card.Facts(
                (
                    host.Key.In(turn.Language),
                    Texts.Say(
                        "PlacesIn",
                        ("count", host.Sum(one => one.Free)),
                        ("sessions", Texts.Say(host.Count() == 1 ? "OneSession" : "Sessions", ("count", host.Count())))
                    )
                )
            );
        return found.Count > found.Found.Count ? card.Hint(Texts.Say("MoreRows", ("count", found.Count - found.Found.Count))) : card;
    }

    public Card Roll(Enquiry.OfRoll of, Roll? roll)
    {
        if (roll is null)
            return Titled(
                asked.Period is null
                    ? Texts[of.Past ? "NoRollPast" : "NoRollToCome"]
                    : Texts.Say("NoRollThen", ("what", of.Session is { } kind ? SessionWords.Kind(kind) : Texts["SessionAny"]), ("period", Period()))
            );
        var what = roll.Session.Kind.IsTaught() ? words.Taught(roll.Session) : SessionWords.Kind(roll.Session.Kind);
        var session = WithGroup(Texts.Say("InPeriod", ("what", what), ("period", words.When(roll.Session))));
        if (of.Past && !roll.IsSaid)
            return Titled(session).Text(Texts["NotSaidYet"]);
        var all = roll.There.Count + roll.Away.Count;
        var card = Titled(
            Texts.Say(
                of.Past
                    ? of.Absent
                        ? "RollAway"
                        : "RollThere"
                    : of.Absent
                        ? roll.Away.Count == 0
                            ? "RollExcusedNone"
                            : "RollExcused"
                        : "RollComing",
                ("session", session),
                ("count", of.Absent ? roll.Away.Count : roll.There.Count),
                ("all", all)
            )
        );
        var away = roll.Away.Select(one =>
            one.Why is { } why ? Texts.Say("AwayBecause", ("name", one.Who.In(turn.Language)), ("why", why)) : one.Who.In(turn.Language)
        );
        card.Facts(
            (Texts[of.Past ? "Away" : "Excused"], Spoken.All([.. away])),
            (Texts[of.Past ? "There" : "Expected"], Spoken.All([.. roll.There.Select(one => one.In(turn.Language))]))
        );
        if (roll.Session.Place.Length > 0 && !of.Past)
            card.Facts((Texts["Where"], roll.Session.Place));
        LastShown.Show(turn, of.Absent ? roll.Away.Select(one => one.Who.Id) : roll.There.Select(one => one.Id), ShownAs.Found);
        return card;
    }
}
