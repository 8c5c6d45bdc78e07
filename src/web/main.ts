/** The web app begins here. */
import './style/tokens.css';
import './style/base.css';
import { mount } from 'svelte';
import App from './app.svelte';

const target = document.getElementById('app');
if (target !== null) mount(App, { target });
