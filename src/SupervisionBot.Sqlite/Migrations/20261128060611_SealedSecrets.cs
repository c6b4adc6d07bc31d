using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionBot.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SealedSecrets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "MadeAt",
                table: "WebChatKeys",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "RetiredAt",
                table: "WebChatKeys",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LinkedBy",
                table: "People",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "RingKeys",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RingKeys", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "WebChatTickets",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 22, nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebChatTickets", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WebChatTickets_EndsAt",
                table: "WebChatTickets",
                column: "EndsAt");

            // Known is who typed an invitation code in Teams, and nowhere else.
            migrationBuilder.Sql(
                """
                UPDATE "People" SET "LinkedBy" = 3
                WHERE "AadObjectId" IS NOT NULL
                    AND EXISTS (SELECT 1 FROM "Invitations" AS i WHERE i."PersonId" = "People"."Id" AND i."UsedBy" LIKE 'msteams|%')
                    AND NOT EXISTS (SELECT 1 FROM "Invitations" AS i WHERE i."PersonId" = "People"."Id" AND i."UsedBy" <> '' AND i."UsedBy" NOT LIKE 'msteams|%')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RingKeys");

            migrationBuilder.DropTable(
                name: "WebChatTickets");

            migrationBuilder.DropColumn(
                name: "MadeAt",
                table: "WebChatKeys");

            migrationBuilder.DropColumn(
                name: "RetiredAt",
                table: "WebChatKeys");

            migrationBuilder.DropColumn(
                name: "LinkedBy",
                table: "People");
        }
    }
}
