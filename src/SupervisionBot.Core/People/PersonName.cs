namespace SupervisionBot.Core.People;

public sealed record PersonName(PersonId Id, string Name, string NameEn)
{
    public string In(Language language) => language == Language.English && NameEn.Length > 0 ? NameEn : Name;
}
