using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SupervisionBot.Core.People;

/// <summary>Somebody in a roster. What they may do is said by their <see cref="Membership"/>s, one for each role in a batch.</summary>
public sealed class Person
{
    Person() { }

    public Person(PersonId id, string email, PersonalDetails details)
    {
        Id = id;
        Email = NormaliseEmail(email);
        Update(details);
    }

    public PersonId Id { get; private set; }

    /// <summary>Lower case; the person's key in a roster.</summary>
    public string Email { get; private set; } = "";

    /// <summary>As the person writes it; a Chinese name has the family name first and is never split.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name in Latin letters: pinyin for a Chinese name. May be empty.</summary>
    public string NameEn { get; private set; } = "";

    /// <summary>The Microsoft Entra object id (GUID, lower case) by which Teams names the person. Null until known.</summary>
    public string? AadObjectId { get; private set; }

    /// <summary>Who said that the object id is this person's.</summary>
    public LinkSource LinkedBy { get; private set; }

    public string Organisation { get; private set; } = "";

    public string City { get; private set; } = "";

    /// <summary>As it is written down, for those only who may know it, see <see cref="WhosWho"/>. Null when none is kept.</summary>
    public string? Phone { get; private set; }

    public Language Language { get; private set; }

    /// <summary>True once the person chose the language in a conversation: a roster does not take that back.</summary>
    public bool LanguageChosen { get; private set; }

    /// <summary>The person's own IANA zone; null means the batch's zone.</summary>
    public string? TimeZone { get; private set; }

    /// <summary>When the bot told them what it can do for them. Null until then.</summary>
    public DateTimeOffset? WelcomedAt { get; private set; }

    /// <summary>Tokens of the web page that were given out until then are over. Null when none was taken back.</summary>
    public DateTimeOffset? SignedOutAt { get; private set; }

    public static string NormaliseEmail(string email) => email.Trim().ToLowerInvariant();

    public static string? NormaliseObjectId(string? id) => string.IsNullOrWhiteSpace(id) ? null : id.Trim().ToLowerInvariant();

    /// <summary>The person's own choice.</summary>
    public void Speak(Language language) => (Language, LanguageChosen) = (language, true);

    internal void Welcome(DateTimeOffset at) => WelcomedAt = at;

    /// <summary>This account is the person's from now on, and no other.</summary>
    internal void Link(string objectId, LinkSource by) => (AadObjectId, LinkedBy) = (NormaliseObjectId(objectId), by);

    /// <summary>An administrator has looked at the account and says that it is theirs.</summary>
    internal void ConfirmLink() => LinkedBy = LinkSource.Confirmed;

    internal void Unlink() => (AadObjectId, LinkedBy) = (null, LinkSource.Unknown);

    /// <summary>What a roster says about them, as it stands.</summary>
    public PersonalDetails Details => new(Name, NameEn, AadObjectId, Organisation, City, Language, TimeZone, Phone);

    /// <summary>The person has another address from now on, which is nobody else's.</summary>
    internal void Readdress(string email) => Email = NormaliseEmail(email);

    public void Update(PersonalDetails details)
    {
        Name = details.Name.Trim();
        NameEn = details.NameEn.Trim();
        if (NormaliseObjectId(details.AadObjectId) is { } listed)
            Link(listed, LinkSource.Roster);
        Organisation = details.Organisation.Trim();
        City = details.City.Trim();
        if (!LanguageChosen)
            Language = details.Language;
        TimeZone = details.TimeZone;
        Phone = string.IsNullOrWhiteSpace(details.Phone) ? null : details.Phone.Trim();
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.Property(p => p.Id).ValueGeneratedNever();
            builder.Property(p => p.Email).HasMaxLength(320);
            builder.Property(p => p.Phone).HasMaxLength(PhoneNumber.Longest);
            // A token, so that of two accounts which are linked to one person at once the second fails to save.
            builder.Property(p => p.AadObjectId).HasMaxLength(64).IsConcurrencyToken();
            builder.Property(p => p.WelcomedAt).IsConcurrencyToken();
            builder.HasIndex(p => p.Email).IsUnique();
            builder.HasIndex(p => p.AadObjectId).IsUnique();
        }
    }
}

/// <summary>What a roster says about a person beside the e-mail address.</summary>
public sealed record PersonalDetails(
    string Name,
    string NameEn,
    string? AadObjectId,
    string Organisation,
    string City,
    Language Language,
    string? TimeZone,
    string? Phone = null
);
