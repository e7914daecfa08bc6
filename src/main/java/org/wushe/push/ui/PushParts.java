package org.wushe.push.ui;

import org.springframework.stereotype.Component;
import org.wushe.notification.LiveUpdates;
import org.wushe.push.PushNotices;
import org.wushe.ui.Texts;

/** What the screens of messages are made with. */
@Component
record PushParts(PushNotices notices, PushWords words, NextSteps steps, LiveUpdates updates, Texts texts) {
}
