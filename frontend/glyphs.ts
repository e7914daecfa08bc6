/* The icons of the product (Lucide, ISC licence) as one icon set; only these are bundled. */
import '@vaadin/icon/vaadin-icon.js';
import { Iconset } from '@vaadin/icon/vaadin-iconset.js';
import type { IconNode } from 'lucide';
import {
  Activity, ArrowLeft, Bell, Building2, CalendarDays, ChartColumn, Check, ChevronDown, ChevronRight, CircleCheck,
  CircleDotDashed, CirclePlay, CircleUserRound, CircleX, ClipboardList, Clock, Download, Ellipsis, Eye, FileText,
  FolderOpen, Gift, HandCoins, Handshake, Heart, History, Hospital, Hourglass, Image, Inbox, Info, Languages,
  LayoutDashboard, Library, Link, Lock, LogOut, Map, MapPin, Maximize, Menu, MessageSquareText, PackageOpen, Pencil,
  Phone, Plus, QrCode, RotateCcw, Route, Search, Send, ShieldCheck, SlidersHorizontal, Sparkles, SquarePen, Star, Trash2,
  TriangleAlert, Upload, Users, Workflow, X, ZoomIn, ZoomOut, AArrowUp, Footprints, HandHeart, AlarmClock, ThumbsUp,
} from 'lucide';

const glyphs: Record<string, IconNode> = {
  'workbench': LayoutDashboard, 'tasks': Inbox, 'cases': FolderOpen, 'report': SquarePen, 'library': Library,
  'projects': ClipboardList, 'visits': Footprints, 'ratings': ThumbsUp, 'statistics': ChartColumn,
  'schedule': CalendarDays, 'incidents': Activity, 'audit': ShieldCheck, 'flow': Workflow, 'people': Users,
  'person': CircleUserRound, 'place': MapPin, 'organization': Building2, 'search': Search, 'bell': Bell,
  'care': AArrowUp, 'language': Languages, 'logout': LogOut, 'menu': Menu, 'more': Ellipsis, 'close': X,
  'back': ArrowLeft, 'next': ChevronRight, 'down': ChevronDown, 'add': Plus, 'edit': Pencil, 'remove': Trash2,
  'retry': RotateCcw, 'filter': SlidersHorizontal, 'send': Send, 'claim': Handshake, 'clock': Clock,
  'overdue': AlarmClock, 'waiting': Hourglass, 'active': CirclePlay, 'done': CircleCheck, 'refused': CircleX,
  'warning': TriangleAlert, 'note': Info, 'lock': Lock, 'empty': PackageOpen, 'document': FileText, 'photo': Image,
  'upload': Upload, 'download': Download, 'eye': Eye, 'qr': QrCode, 'phone': Phone, 'calendar': CalendarDays,
  'message': MessageSquareText, 'heart': Heart, 'facility': Hospital, 'talent': Sparkles, 'team': HandHeart,
  'fund': HandCoins, 'goods': Gift, 'star': Star, 'map': Map, 'link': Link, 'check': Check, 'fit': Maximize,
  'zoom-in': ZoomIn, 'zoom-out': ZoomOut, 'history': History, 'step': CircleDotDashed, 'route': Route,
};

const drawn = (node: IconNode): string =>
  node.map(([tag, attributes]) =>
    `<${tag} ${Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(' ')}/>`).join('');

const template = document.createElement('template');
template.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg"><defs>${Object.entries(glyphs).map(([name, node]) =>
  `<g id="wushe:${name}" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${drawn(node)}</g>`).join('')}</defs></svg>`;

Iconset.register('wushe', 24, template);
