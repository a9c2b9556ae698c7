import { mount } from 'svelte';
import PhonePages from './PhonePages.svelte';

mount(PhonePages, { target: document.body });
