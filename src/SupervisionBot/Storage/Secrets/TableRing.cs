using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Secrets;

namespace SupervisionBot.Storage.Secrets;

/// <summary>The key ring as rows of the database.</summary>
sealed class TableRing(DatabaseSettings settings) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = settings.Open();
        return [.. db.RingKeys.AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = settings.Open();
        db.RingKeys.Add(new RingKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        db.SaveChanges();
    }
}
