using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<WebChatConversation> WebChatConversations => Set<WebChatConversation>();

    public DbSet<WebChatActivity> WebChatActivities => Set<WebChatActivity>();

    public DbSet<WebChatUpload> WebChatUploads => Set<WebChatUpload>();

    public DbSet<WebChatKey> WebChatKeys => Set<WebChatKey>();

    public DbSet<WebChatTicket> WebChatTickets => Set<WebChatTicket>();
}
