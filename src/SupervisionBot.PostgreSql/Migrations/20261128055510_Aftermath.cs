using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionBot.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Aftermath : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Missed",
                table: "Talks",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "LateActivities",
                columns: table => new
                {
                    TalkKey = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    ActivityId = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Activity = table.Column<string>(type: "text", nullable: false),
                    KeptAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenUp = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LateActivities", x => new { x.TalkKey, x.ActivityId });
                });

            migrationBuilder.CreateTable(
                name: "WriteProofs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WriteProofs", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LateActivities");

            migrationBuilder.DropTable(
                name: "WriteProofs");

            migrationBuilder.DropColumn(
                name: "Missed",
                table: "Talks");
        }
    }
}
