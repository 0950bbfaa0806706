import agenda from './agenda.json';
import agreements from './agreements.json';
import business from './business.json';
import catalogue from './catalogue.json';
import clients from './clients.json';
import commands from './commands.json';
import common from './common.json';
import errors from './errors.json';
import media from './media.json';
import planning from './planning.json';
import posts from './posts.json';
import publishing from './publishing.json';
import settings from './settings.json';
import shell from './shell.json';
import signing from './signing.json';
import start from './start.json';
import verify from './verify.json';

export default { agenda, agreements, business, catalogue, clients, commands, common, errors, media, planning, posts, publishing, settings, shell, signing, start, verify };
