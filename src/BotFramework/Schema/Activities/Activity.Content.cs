using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>Whether there is anything for a person to see.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    public Mention[] GetMentions() =>
        [.. (Entities ?? []).Where(entity => Same(entity.Type, "mention")).Select(entity => entity as Mention ?? entity.GetAs<Mention>())];

    /// <exception cref="InvalidCastException">The channel data is neither JSON nor of this type.</exception>
    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT data => data,
        JsonElement or JToken => BotJson.Convert<TypeT>(ChannelData),
        _ => throw new InvalidCastException($"The channel data is a {ChannelData.GetType().Name}, not a {typeof(TypeT).Name}."),
    };

    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        if (ChannelData is null)
            return false;
        try
        {
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception notThatType) when (notThatType is JsonException or InvalidCastException or NotSupportedException)
        {
            return false;
        }
    }
}
