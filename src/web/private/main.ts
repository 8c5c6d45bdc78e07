/** The page that examines mails without sending them: one file, which may be kept and opened without any server. */
import '../style/tokens.css';
import '../style/base.css';
import { mount } from 'svelte';
import Page from './page.svelte';

const target = document.getElementById('app');
if (target !== null) mount(Page, { target });
