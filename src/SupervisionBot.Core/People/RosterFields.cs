namespace SupervisionBot.Core.People;

/// <summary>The fields of a person as texts: compared, and set.</summary>
public static class RosterFields
{
    /// <summary>What differs, from what to what.</summary>
    public static IEnumerable<(RosterField Field, string Before, string After)> Differences(PersonalDetails before, PersonalDetails after) =>
        from field in Own
        let values = (Before: Of(before, field), After: Of(after, field))
        where values.Before != values.After
        select (field, values.Before, values.After);

    public static PersonalDetails With(this PersonalDetails details, RosterField field, string value) =>
        field switch
        {
            RosterField.Name => details with { Name = value },
            RosterField.NameEn => details with { NameEn = value },
            RosterField.Phone => details with { Phone = value },
            RosterField.Account => details with { AadObjectId = value },
            RosterField.Organisation => details with { Organisation = value },
            RosterField.City => details with { City = value },
            RosterField.Language => details with { Language = Languages.FromTag(value) ?? details.Language },
            RosterField.TimeZone => details with { TimeZone = value.Length > 0 ? value : null },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "It is none of a person's own."),
        };

    /// <summary>As a text, empty for nothing.</summary>
    public static string Of(PersonalDetails details, RosterField field) =>
        field switch
        {
            RosterField.Name => details.Name,
            RosterField.NameEn => details.NameEn,
            RosterField.Phone => details.Phone ?? "",
            RosterField.Account => details.AadObjectId ?? "",
            RosterField.Organisation => details.Organisation,
            RosterField.City => details.City,
            RosterField.Language => details.Language.Tag(),
            _ => details.TimeZone ?? "",
        };

    static readonly RosterField[] Own =
    [
        RosterField.Name,
        RosterField.NameEn,
        RosterField.Phone,
        RosterField.Account,
        RosterField.Organisation,
        RosterField.City,
        RosterField.Language,
        RosterField.TimeZone,
    ];
}
