/**
 * Discord's messages as web components, in the colours of Discord today: the components' own are some years old, and too faint for
 * small print. The colours are the page's variables, which reach into the components.
 */
import "./avatars.js";
import { DiscordAuthorInfo } from "@skyra/discord-author-info/DiscordAuthorInfo.js";
import { DiscordCommand } from "@skyra/discord-command/DiscordCommand.js";
import { DiscordEmbed } from "@skyra/discord-embed/DiscordEmbed.js";
import { css } from "lit";
import "@skyra/discord-embed-description/DiscordEmbedDescription.js";
import { DiscordEmbedField } from "@skyra/discord-embed-field/DiscordEmbedField.js";
import "@skyra/discord-embed-fields/DiscordEmbedFields.js";
import { DiscordEmbedFooter } from "@skyra/discord-embed-footer/DiscordEmbedFooter.js";
import { DiscordMention } from "@skyra/discord-mention/DiscordMention.js";
import { DiscordMessage } from "@skyra/discord-message/DiscordMessage.js";
import "@skyra/discord-messages/DiscordMessages.js";
import { DiscordReply } from "@skyra/discord-reply/DiscordReply.js";

const reply = css`
  :host {
    color: var(--muted) !important;
    white-space: pre;
    overflow: hidden;
    padding-left: 36px;
    margin-left: 20px !important;
  }
  :host::before {
    left: 0 !important;
    right: auto !important;
    width: 28px;
    border-color: var(--line) !important;
  }
  .discord-replied-message-username {
    opacity: 1;
    color: var(--strong);
    pointer-events: none;
  }
  .discord-replied-message-content {
    cursor: default;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .discord-replied-message-content:hover {
    color: inherit;
  }
`;

const LOOKS = [
  [
    DiscordMessage,
    css`
      :host {
        font-size: 1rem;
      }
      .discord-message-timestamp,
      .discord-message-edited,
      :host([light-theme]) .discord-message-timestamp,
      :host([light-theme]) .discord-message-edited {
        color: var(--muted);
        font-size: 0.75rem;
      }
      .discord-message-content {
        line-height: 1.375;
        min-width: 0;
      }
      .discord-author-avatar img {
        cursor: default;
      }
      @media (max-width: 640px) {
        .discord-author-avatar {
          margin-right: 10px;
          min-width: 32px;
        }
        .discord-author-avatar img {
          width: 32px;
          height: 32px;
        }
      }
    `,
  ],
  [
    DiscordAuthorInfo,
    css`
      :host .discord-author-username,
      :host([light-theme]) .discord-author-username {
        color: var(--strong);
        pointer-events: none;
      }
    `,
  ],
  [DiscordReply, reply],
  [
    DiscordCommand,
    css`
      ${reply}
      :host .discord-slash-command-name,
      .discord-context-command-name {
        color: var(--mention-text) !important;
        background-color: var(--mention);
        opacity: 1;
        pointer-events: none;
      }
    `,
  ],
  [
    DiscordMention,
    css`
      :host,
      :host([light-theme]) {
        color: var(--mention-text);
        background-color: var(--mention);
        cursor: default;
        pointer-events: none;
      }
    `,
  ],
  [
    DiscordEmbed,
    css`
      .discord-embed-root,
      :host([light-theme]) .discord-embed-root {
        background-color: var(--side);
        border-color: var(--edge);
        color: var(--text);
      }
      .discord-embed-wrapper,
      :host([light-theme]) .discord-embed-wrapper {
        background: none;
        border-color: var(--edge);
      }
    `,
  ],
  [
    DiscordEmbedField,
    css`
      .discord-field-title,
      :host([light-theme]) .discord-field-title {
        color: var(--strong);
      }
    `,
  ],
  [
    DiscordEmbedFooter,
    css`
      :host,
      :host([light-theme]) {
        color: var(--muted);
      }
    `,
  ],
];

for (const [component, look] of LOOKS) component.elementStyles.push(look);
